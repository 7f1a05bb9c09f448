v=1; f() { echo function $v; }
(f; (f))

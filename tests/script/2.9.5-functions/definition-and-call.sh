f() { echo called; }
f

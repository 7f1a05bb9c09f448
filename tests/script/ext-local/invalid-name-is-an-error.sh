f() { local 1x=1; }
(f) 2>/dev/null; [ $? -ne 0 ] && echo failed

readonly r=1
f() { local r=2; }
(f) 2>/dev/null; [ $? -ne 0 ] && echo failed
echo $r

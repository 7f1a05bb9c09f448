readonly r=1
f() { local r=2; echo not reached; }
(f)
echo "$? $r"

readonly r=1
f() { local r=2; echo "$? $r"; }
f

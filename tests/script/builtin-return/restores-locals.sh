f() { local v=1; return; }
v=0
f
echo "$v"

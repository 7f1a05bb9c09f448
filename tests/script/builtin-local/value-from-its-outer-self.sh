v=outer
f() { local v="$v and inner"; echo "$v"; }
f
echo "$v"

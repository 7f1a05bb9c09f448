echo 'local v=inner; echo "$v"' >script
f() { . ./script; echo "$v"; }
v=outer
f
echo "$v"

g() { echo "$v"; v=changed; }
f() { local v=inner; g; echo "$v"; }
v=outer
f
echo "$v"

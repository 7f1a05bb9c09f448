f() { echo $v; v=changed; }
v=outer
v=prefix f

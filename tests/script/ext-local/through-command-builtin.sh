x=outer
f() { command local x=in; echo $x; }
f; echo $x

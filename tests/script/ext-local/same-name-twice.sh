x=outer
f() { local x=1; local x=2; echo $x; }
f; echo $x

x=outer
f() { local x=inner; echo $x; }
f; echo $x

x=outer
f() { local x=f; (x=sub; echo $x); echo $x; }
f; echo $x

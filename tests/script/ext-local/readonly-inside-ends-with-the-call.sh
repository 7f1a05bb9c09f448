f() { local x=1; readonly x; }
f; x=2; echo $x

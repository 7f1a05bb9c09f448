x=outer
f() { local x=1; return 5; }
f; echo $? $x

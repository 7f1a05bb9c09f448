x=outer
f() { local x; : ${x:=filled}; echo $x; }
f; echo $x

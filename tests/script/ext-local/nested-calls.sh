f() { local x=f; g; echo $x; }
g() { local x=g; echo $x; }
x=top; f; echo $x

f() { local x=f; g; echo $x; }
g() { local x=g; h; }
h() { x=h; }
x=top; f; echo $x

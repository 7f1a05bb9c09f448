f() { local x=local; g; echo $x; }
g() { echo $x; x=changed; }
x=global
f; echo $x

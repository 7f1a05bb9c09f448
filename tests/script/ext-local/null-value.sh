x=outer
f() { local x=; echo "<$x>" ${x+set}; }
f; echo $x

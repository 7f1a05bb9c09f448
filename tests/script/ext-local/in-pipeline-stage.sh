x=outer
f() { local x; read x; echo "<$x>"; }
echo data | f; echo $x

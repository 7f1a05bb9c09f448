{ echo a; echo b; } >f
cat f
{ read x; read y; echo $y $x; } <f

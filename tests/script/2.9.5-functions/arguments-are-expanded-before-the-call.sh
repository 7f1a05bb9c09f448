x=1
f() { x=2; echo $1 $x; }
f $x; echo $x

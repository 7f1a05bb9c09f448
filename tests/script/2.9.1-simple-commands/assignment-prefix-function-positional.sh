f() { echo $1 $a; }
a=x f y

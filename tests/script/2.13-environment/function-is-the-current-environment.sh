f() { a=1; cd /; }
f >/dev/null
echo $a $PWD

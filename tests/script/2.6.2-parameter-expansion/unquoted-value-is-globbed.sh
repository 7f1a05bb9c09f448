touch a.c b.c
x='*.c'
echo $x; echo "$x"; y=$x; echo "$y"

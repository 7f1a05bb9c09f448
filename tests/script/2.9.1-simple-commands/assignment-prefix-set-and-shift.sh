set a b
x=1 shift
echo $x $1

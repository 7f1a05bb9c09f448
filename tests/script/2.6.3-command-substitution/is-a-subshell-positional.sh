set a b
x=$(set c; echo $1)
echo $x $1 $#

exec 3>f
x=$(echo to3 >&3; echo to1)
echo $x; cat f

x=1
true && x=2 & wait
echo $x

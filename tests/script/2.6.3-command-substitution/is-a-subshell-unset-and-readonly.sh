v=1
x=$(unset v; readonly w=2; echo "<${v-unset}>")
w=3
echo $x $v $w

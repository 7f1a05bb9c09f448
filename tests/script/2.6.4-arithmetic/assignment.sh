echo $((x=5)) $x
echo $((y = x + 1)) $y

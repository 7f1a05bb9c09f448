x=0 y=0
echo $((1?(x=5):(y=6))) $x $y
echo $((0?x=7:(y=8))) $x $y

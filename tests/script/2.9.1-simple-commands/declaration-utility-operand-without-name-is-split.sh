v='x=1 y=2'
export $v
echo $x $y

echo $((a=b=c=7)) $a $b $c
a=2 b=3
echo $((a+=b*=4)) $a $b

a=1 b=2 x='a b'
export $x
"$SH" -c 'echo $a $b'

a=b=c d==
echo $a $d

a=1 export b=2
echo $a $b

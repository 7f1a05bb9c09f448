op=*; a=6; b=7
echo $((a $op b)) $((a${op}b)) $(($a$op$b))

i=0; while [ $i -lt 500 ]; do read x <<E
line $i
E
i=$((i+1)); done; echo $x

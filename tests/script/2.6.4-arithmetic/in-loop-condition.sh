i=0
while [ $((i<5)) = 1 ]; do i=$((i+1)); done
echo $i

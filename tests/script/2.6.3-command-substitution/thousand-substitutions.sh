i=0 s=
while [ $i -lt 1000 ]; do s=$(echo "$i"); i=$((i+1)); done
echo $s

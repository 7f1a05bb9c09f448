i=1
((i++))
echo $i

i=0
while [ $i -lt 2000 ]; do eval "v$i=$i"; i=$((i+1)); done
echo $v0 $v999 $v1999

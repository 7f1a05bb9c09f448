i=0
s=0123456789
while [ $i -lt 12 ]; do s=$s$s; i=$((i + 1)); done
echo "$s" >f
wc -c <f
read x <f
echo ${#x}

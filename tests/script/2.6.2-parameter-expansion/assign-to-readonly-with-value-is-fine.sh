readonly r=1
echo ${r:=x}

f=1 i=1
while [ $i -le 20 ]; do f=$((f*i)); i=$((i+1)); done
echo $f

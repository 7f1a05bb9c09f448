x=end i=0
while [ $i -lt 100 ]; do x="\${u-$x}"; i=$((i+1)); done
eval "echo $x"

i=0; while [ $i -lt 10000 ]; do eval "var_$i=$i"; i=$((i+1)); done
echo $var_0 $var_5000 $var_9999

i=0; while [ $i -lt 3000 ]; do eval "f() { echo $i; }"; i=$((i+1)); done; f

i=0; while [ $i -lt 200 ]; do echo $i >f; i=$((i+1)); done; cat f

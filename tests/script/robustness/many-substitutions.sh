i=0; while [ $i -lt 50 ]; do x=$(echo $i | cat); i=$((i+1)); done; echo $x

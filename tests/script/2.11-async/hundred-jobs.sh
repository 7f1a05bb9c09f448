i=0
while [ $i -lt 100 ]; do (exit $((i % 7))) & i=$((i+1)); done
wait $!; echo $?
wait; echo $?

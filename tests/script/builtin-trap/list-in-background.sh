trap 'echo hi' USR1
trap >f &
wait
cat f

(trap 'echo trapped' USR1; : >ready; while [ ! -e go ]; do sleep 0.05; done; echo end) & p=$!
while [ ! -e ready ]; do sleep 0.05; done
kill -s USR1 $p; : >go
wait $p; echo $?

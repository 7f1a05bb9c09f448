# a signal that timeout gets is passed on to the command
"$SH" -c 'exec timeout 10 "$SH" -c "trap \"echo term; exit 9\" TERM; echo ready >ready; while :; do sleep 0.01; done"' &
while [ ! -s ready ]; do sleep 0.01; done
kill -TERM $!
wait $!; echo $?
"$SH" -c 'exec timeout 10 sleep 20' &
sleep 0.1
kill -INT $! ; kill -TERM $!
wait $!; echo $?

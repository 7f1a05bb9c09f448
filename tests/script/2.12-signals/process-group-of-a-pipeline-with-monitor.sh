set -m
sleep 5 | sh -c 'ps -o pgid= -p $PPID >/dev/null; sleep 5' | sleep 5 &
kill -TERM -- -"$(ps -o pgid= -p $! | tr -d ' ')"
wait $!
echo "status $?"

set -m
(sh -c 'kill -INT $$; echo survived'; echo "status $?") &
wait

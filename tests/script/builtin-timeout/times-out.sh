# 124 when the time is over; 137 when KILL was needed
timeout 0.05 sleep 10; echo $?
timeout .05s "$SH" -c 'sleep 10'; echo $?
timeout -p 0.05 sleep 10; echo $?
timeout --preserve-status -s INT 0.05 sleep 10; echo $?
timeout -s KILL 0.05 sleep 10; echo $?
timeout -k 0.05 0.4 "$SH" -c 'trap "" TERM; sleep 10 & wait; sleep 10'; echo $?
timeout -s USR1 0.5 "$SH" -c 'trap "echo usr1; exit 3" USR1; while :; do sleep 0.02; done'; echo $?
timeout -p -s USR1 0.5 "$SH" -c 'trap "echo usr1; exit 3" USR1; while :; do sleep 0.02; done'; echo $?
timeout -v 0.05 sleep 10; echo $?
timeout -f 0.05 sleep 10; echo $?
ln -s "$SH" sh
timeout -v -k 0.05 -s TERM 0.4 ./sh -c 'trap "" TERM; while :; do sleep 0.01; done'; echo $?
echo "-- the whole group is ended"
timeout 0.5 "$SH" -c 'sleep 100 & echo $! >pid; wait'; echo $?
sleep 0.05
# gone, or dead and not yet reaped
case $(cat "/proc/$(cat pid)/stat" 2>/dev/null) in ''|*') Z '*) echo gone ;; *) echo lives ;; esac

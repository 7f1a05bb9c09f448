set -e
(exit 3) &
wait $! || echo $?

echo before
(sleep 0.1; echo child) &
wait
echo after

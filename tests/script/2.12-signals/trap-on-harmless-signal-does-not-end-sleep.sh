trap 'echo child' CHLD
(sleep 0.1) &
sleep 0.3
echo "status $?"
trap - CHLD

set -e
false &
wait $!
echo not reached

set -e
false &
wait
echo reached

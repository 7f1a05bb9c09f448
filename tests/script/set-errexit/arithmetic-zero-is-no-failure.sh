set -e
: $((0))
x=$((1 - 1))
echo $x reached

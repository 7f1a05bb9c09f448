set -u
x=5
echo $((x))
echo $((nothing))
echo not reached

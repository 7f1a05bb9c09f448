# /dev/stdout and its like are what the command has there, in a command substitution too
x=$(echo hi >/dev/stdout); echo "[$x]"
x=$(echo e 2>&1 >/dev/stderr); echo "[$x]"
x=$(echo n >/dev/fd/1); echo "[$x]"
echo g >g >/dev/stdout; cat g
echo file >f
echo p | cat /dev/stdin
x=$(read -r y </dev/stdin <f; echo "$y"); echo "[$x]"
x=$(echo y | cat /dev/stdin); echo "[$x]"
x=$(sort -o /dev/stdout f); echo "[$x]"
x=$(tee /dev/stdout <f); echo "[$x]"
x=$(tee /dev/stderr <f 2>&1); echo "[$x]"
x=$(sed -n 'w /dev/fd/1' f); echo "[$x]"

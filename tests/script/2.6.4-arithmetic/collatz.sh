n=27 steps=0
while [ $((n!=1)) -eq 1 ]; do n=$((n%2?3*n+1:n/2)) steps=$((steps+1)); done
echo $steps

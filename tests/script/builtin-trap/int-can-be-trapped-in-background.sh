(trap 'echo caught' INT; sh -c 'kill -INT $PPID'; :) &
wait

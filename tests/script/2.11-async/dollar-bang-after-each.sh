true & a=$!; true & b=$!
[ $a != $b ] && [ $b = $! ] && echo ok
wait

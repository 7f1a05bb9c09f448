true & p=$!
true; (true); x=$(true)
[ $p = $! ] && echo same
wait

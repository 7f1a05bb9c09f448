(exit 3) & a=$!; (exit 4) & b=$!
wait $b $a; echo $?

false || echo from or > f & wait
cat f
true && "$SH" -c 'exit 3' & wait $!; echo $?

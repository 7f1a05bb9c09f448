f() { "$SH" -c 'exit 6' & }
f; wait $!; echo $?

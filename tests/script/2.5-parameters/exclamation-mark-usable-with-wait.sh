"$SH" -c 'exit 5' &
wait $!; echo $?

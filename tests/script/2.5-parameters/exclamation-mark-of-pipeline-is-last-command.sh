true | "$SH" -c 'exit 4' &
wait $!; echo $?

"$SH" -c 'kill -s QUIT $$; echo survived' & wait $!; echo $?

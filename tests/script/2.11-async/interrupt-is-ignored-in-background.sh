"$SH" -c 'kill -s INT $$; echo survived' & wait $!; echo $?

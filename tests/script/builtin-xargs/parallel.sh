# -P: a command that ends makes room for the next, whichever it is
printf '%s\n' 3 0 0 0 | xargs -P 2 -n 1 /bin/sh -c 'sleep $0; echo $0'
# no command starts behind one with status 255
printf '%s\n' 1 2 3 4 | xargs -P 2 -n 1 /bin/sh -c '[ $0 = 1 ] && { sleep 0.1; exit 255; }
	sleep 1; echo $0'
echo $?
# jobs of the script that end meanwhile keep their status
/bin/sh -c 'exit 7' &
printf '%s\n' 0.2 0.3 | xargs -P 2 -n 1 sleep
wait $!
echo $?

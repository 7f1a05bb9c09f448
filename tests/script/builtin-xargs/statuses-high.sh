# XCU xargs: only 255, a signal and what cannot be run end it
for status in 128 129 137 200 254; do
	printf '1\n2\n' | xargs -n 1 /bin/sh -c 'echo "$0"; exit '$status
	echo $?
done
printf '1\n2\n' | xargs -I % /bin/sh -c 'echo %; exit 200'
echo $?
printf '1\n2\n' | xargs -P 2 -n 1 /bin/sh -c 'exit 200'
echo $?
# a signal, in this process's child and in that of -P
printf '1\n2\n' | xargs -n 1 /bin/sh -c 'echo "$0"; kill -TERM $$'
echo $?
printf '1\n2\n' | xargs -n 1 env /bin/sh -c 'echo "$0"; kill -TERM $$'
echo $?
printf '1\n2\n' | xargs -P 2 -n 1 /bin/sh -c 'kill -TERM $$'
echo $?
# a signal that ended a command before the one that is asked about
printf '1\n2\n' | xargs -n 1 find . -maxdepth 0 -exec /bin/sh -c 'kill -TERM $$' ';' -name
echo $?

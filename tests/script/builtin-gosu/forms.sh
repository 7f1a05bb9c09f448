# user, user:group, numbers, each with and without an entry in the system's files; a number is an id
show='echo $(id -u):$(id -g):$(id -G):$HOME'
for user in root root:root nobody 65534 nobody:nogroup nobody:0 0:0 12345 12345:23456 nobody:23456 root: :12; do
	echo "$user -> $(gosu "$user" /bin/sh -c "$show")"
done

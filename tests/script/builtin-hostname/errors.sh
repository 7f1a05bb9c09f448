PATH=/nowhere hostname new; echo $?
PATH=/nowhere hostname -x; echo $?
hostname >/dev/full; echo $?
[ "$(hostname)" = "$(uname -n)" ] && echo same
hostname | cat >/dev/null; echo $?

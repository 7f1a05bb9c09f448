(mapfile -t lines < /dev/null); echo $?
(readarray x); echo $?

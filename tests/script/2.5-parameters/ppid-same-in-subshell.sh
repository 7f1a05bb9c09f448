a=$PPID
(echo $PPID) > f; read -r b < f
[ "$a" = "$b" ] && echo same; [ "$(echo $PPID)" = "$a" ] && echo same

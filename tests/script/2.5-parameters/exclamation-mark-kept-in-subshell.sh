true & p=$!
(echo $!) | grep -qx "$p" && echo same
[ "$(echo $!)" = "$p" ] && echo same
wait

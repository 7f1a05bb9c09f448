: &
p=$!
(echo "$!") >f
[ "$(cat f)" = "$p" ] && echo same

# $NAME and ${NAME} of exported variables; all else is copied
export HOST=example.org PORT=80 EMPTY= _x1=under
hidden=secret
envsubst <<'END'
server $HOST:${PORT};
empty [$EMPTY] unset [$UNSET][${UNSET}] hidden [$hidden] $_x1 ${_x1}y
$PORT$HOST ${PORT}${HOST} $PORTS $PORT-x ${HOST}x
$ $$ $1 ${1} ${} ${ $HOST} ${HOST-x} ${HOST:-x} ${#HOST} ${HOST $(HOST) `HOST` \$PORT \\$PORT
$$PORT $${PORT} ${$PORT} ${HOST$PORT ${HOST${PORT}}
'$PORT' "$PORT"
END
echo $?
for text in '$PORT' '${PORT}' '${PORT' '$' '${' '$PORT$' '' 'x' '$UNSET'; do
	printf %s "$text" | envsubst; echo " $?"
done
# values are not looked at again
A='$PORT ${B}' B='$A' envsubst <<'END'
$A $B
END
# what only this command gets; what is unset or local to a subshell
echo '$PORT' | PORT=81 envsubst
(unset PORT; echo '[$PORT]' | envsubst)
(set -a; NEW=1; echo '$NEW' | envsubst)
echo '$PORT' | env -i PATH="$PATH" PORT=82 "$SH" -c envsubst
x=$(echo '$HOST' | envsubst); echo "$x"
echo '$HOST' >in; x=$(envsubst <in); echo "$x"
echo '$HOST' | envsubst | envsubst '$PORT' | cat
f() { envsubst; }; echo '$HOST' | f
# the environment's own IFS is one that programs see
echo '[$IFS]' | env IFS=@ "$SH" -c envsubst

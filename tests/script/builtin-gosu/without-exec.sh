# it runs as a program does: the script goes on, unchanged
gosu 12 /bin/sh -c 'id -u; exit 3'
echo "status $?"
id -u
echo "$HOME" >home
gosu 12 true
[ "$(cat home)" = "$HOME" ] && echo HOME is as it was
x=$(gosu 12 id -u)
echo "$x"
gosu 12 id -u | cat
echo input | gosu 12 cat
gosu 12 /bin/sh -c 'kill -TERM $$'
echo "status $?"
gosu 12 id -u >file
cat file
trap 'echo the trap' EXIT
"$SH" -c 'gosu 12 id -u; id -u'

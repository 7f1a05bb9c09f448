# ksh93 59a56727: a function was redefined or unset while it ran.
f() {
	unset -f f
	i=0
	while [ "$i" -lt 50 ]; do eval "g$i() { echo $i; }"; i=$((i + 1)); done
	echo "one $1"
	f() { echo "two $1"; }
	echo "three $1"
	f b
}
f a
f c
h() { h() { echo inner; }; eval 'h'; trap 'unset -f h; echo trapped' USR1; kill -s USR1 $$; echo end; }
h
(h) 2>/dev/null
echo "$?"

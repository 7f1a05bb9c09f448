: >f
try() {
	stat "$@"
	echo "status $?"
}
try
try -c
try -x f
try -c %n missing f missing/x f/x ''
try -c 'a %5% b' f
try -c '%-' f
try -L -c %n f
ln -s nowhere dangling
try -L dangling
try -c %F dangling
try -c %n f >/dev/full
try -c '%n' "$(printf 'new\nline')"

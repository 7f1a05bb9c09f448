# wrong use and unknown names: status 1; a command that does not run: 127 and 126, as everywhere
try() {
	"$@"
	echo "status $?"
}
try gosu
try gosu root
try gosu -x root true
try gosu 'no
body' true
try gosu root:nogroup-here true
try gosu -1 true
try gosu root:-1 true
try gosu 4294967295 true
try gosu '' true
try gosu 12 ./missing
try gosu 12 missing
: >file
chmod 644 file
try gosu 12 ./file
"$SH" -c 'exec gosu nobody-here true; echo not reached'
echo "status $?"

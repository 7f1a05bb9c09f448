# wrong use: 1; what the kernel refuses: 127; a command that does not run: 127 and 126
try() {
	setpriv "$@"
	echo "status $?"
}
try
try --reuid
try --unknown true
try --reuid nobody-here true
try --regid nogroup-here --clear-groups true
try --regid 12 true
try --clear-groups --keep-groups true
try --groups 1,,2 true
try --groups '' true
try --inh-caps=chown true
try --inh-caps=+nothing true
try --bounding-set=-cap_64 true
try --clear-groups=1 true
try --ambient-caps=+chown true
try --nnp ./missing
try --nnp .

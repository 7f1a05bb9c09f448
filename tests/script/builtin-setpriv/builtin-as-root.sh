# a builtin as the command, with root as its user: it has what execve would leave, which is what may
# be inherited and what the bounding set has
: >f
setpriv --inh-caps=-all --bounding-set=-all chown 1 f; echo $?; stat -c %u f
setpriv --inh-caps=-all --bounding-set=-all,+chown chown 1 f; echo $?; stat -c %u f
setpriv --bounding-set=-chown chown 2 f; echo $?; stat -c %u f
setpriv --inh-caps=-all --bounding-set=-all cat /proc/self/status | grep -E '^Cap(Prm|Eff)' | tr -s '\t ' ' '
echo -- another user, whose ambient capability goes
ambient() {
	setpriv --reuid 12 --clear-groups --inh-caps=+chown --ambient-caps=+chown "$@"
	echo $?; stat -c %u f
}
ambient chown 3 f
ambient setpriv --inh-caps=-all chown 4 f
ambient setpriv --nnp chown 5 f

# sets of capabilities: inheritable, bounding, ambient; whatever this container has of them
caps() {
	setpriv "$@" /bin/grep -E '^Cap(Inh|Amb|Bnd)' /proc/self/status | tr -s '\t ' ' '
}
caps --inh-caps=-all --bounding-set=-all
echo --
caps --inh-caps=+chown,+fowner,-chown --bounding-set=-all,+chown,+fowner
echo --
setpriv --reuid 12 --regid 12 --clear-groups --bounding-set=-all,+net_bind_service \
	--inh-caps=+net_bind_service,+kill,-cap_5 --ambient-caps=+net_bind_service \
	/bin/grep -E '^Cap' /proc/self/status | tr -s '\t ' ' '
echo --
# a builtin as the command has no more than a program would have
setpriv --reuid 12 --regid 12 --clear-groups --inh-caps=+net_bind_service --ambient-caps=+net_bind_service \
	cat /proc/self/status | grep -E '^Cap(Inh|Prm|Eff|Amb)' | tr -s '\t ' ' '
setpriv --reuid 12 --clear-groups cat /proc/self/status | grep -E '^Cap(Inh|Prm|Eff|Amb)' | tr -s '\t ' ' '

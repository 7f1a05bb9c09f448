# -I: the addresses of all interfaces that are up, but not the loopback's and link-local ones
same() {
	[ "$(hostname -I)" = "$(/usr/bin/hostname -I)" ] && echo same
}
same
cat >inside <<'X'
hostname -I | od -An -c
ip link set lo up 2>/dev/null
hostname -I | od -An -c
X
unshare -n "$SH" inside

# XCU set -h: the utilities of a function are located when it is defined: those of each kind of
# compound command, but not those of a function in it, which is not defined yet.
mkdir bin
n=1
while [ "$n" -le 19 ]; do
	printf '#!/bin/sh\n' >"bin/p$n"
	chmod +x "bin/p$n"
	n=$((n + 1))
done
PATH=$PWD/bin
set -h
f() {
	p1 | p2
	p3 && p4 || p5
	if p6; then p7; elif p8; then :; else p9; fi
	while p10; do p11; done
	until p12; do :; done
	for i in a; do p13; done
	case a in a) p14 ;; b) ;; esac
	{ p15; }
	(p16)
	! p17
	g() { p18; }
	p19 &
}
list() {
	for path in $(hash); do
		echo "${path##*/}"
	done
}
list | sort
set +h
h() { p18; }
list | grep -c p18
set -h
h() { p18; }
list | grep -c p18

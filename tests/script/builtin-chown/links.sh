# an operand that is a link: its target; -h: itself. -R: -P links themselves, -H what operands point at, -L all
make() {
	/bin/rm -rf d t target dlink dangling
	mkdir -p d/sub t
	: >d/f
	: >d/sub/g
	: >t/u
	: >target
	ln -s ../target d/link
	ln -s ../t d/tlink
	ln -s d dlink
	ln -s nowhere dangling
}
show() {
	echo "-- $*"
	chown "$@" || echo "status $?"
	stat -c '%n %u' d d/f d/sub d/sub/g d/link d/tlink t t/u target dlink dangling | tr '\n' ';'
	echo
	/bin/chown -h 0 dlink dangling
	make
}
make
show 1 dlink
show -h 1 dlink
show 1 dangling
show -h 1 dangling
show 1 d/link
show -R 1 d
show -RP 1 dlink
show -RH 1 dlink
show -RL 1 dlink
show -R -h 1 d
show -RL -h 1 d
show -RH -h 1 dlink
show -R --dereference 1 d
show -R -L -P 1 dlink
show --dereference -h 1 dlink

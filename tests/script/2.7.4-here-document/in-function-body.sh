f() {
	cat <<E
arg $1
E
}
f one
f two

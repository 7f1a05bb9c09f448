f() {
	declare x=1
}
f
echo not reached

f() {
	for i in 1 2; do
		while :; do
			return 3
		done
	done
}
f
echo "status $? $i"

f() {
	i=0
	while [ $i -lt 1000 ]; do
		local v=$i
		i=$((i + 1))
	done
	echo "$v"
}
v=outer
f
echo "$v"

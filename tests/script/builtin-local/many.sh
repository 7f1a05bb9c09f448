f() {
	i=0
	while [ $i -lt 200 ]; do
		local "v$i=$i"
		i=$((i + 1))
	done
	echo "$v0 $v199"
}
v199=outer
f
echo "${v0-unset} $v199"

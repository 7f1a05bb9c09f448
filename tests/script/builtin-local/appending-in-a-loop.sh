f() {
	local list= i=0
	while [ $i -lt 200 ]; do
		list="$list$i,"
		i=$((i + 1))
	done
	echo "${#list}"
}
f
echo "${list-unset} ${i-unset}"

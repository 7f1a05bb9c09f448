v=outer
f() {
	local v=inner
	(v=changed; local w=1; echo "$v $w")
	x=$(v=other; echo "$v")
	echo "$v $x ${w-unset}"
}
f
echo "$v"

f() {
	local list=(a b)
}
f

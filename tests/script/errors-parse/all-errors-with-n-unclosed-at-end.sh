cat > s <<'X'
echo ${a^}
f() {
	if a; then
		while b; do
			c
X
"$SH" -n s; echo $?

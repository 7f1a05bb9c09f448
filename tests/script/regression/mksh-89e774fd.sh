# mksh 89e774fd: the number in ${1234567890123} overflowed, and the value of another parameter came.
for n in 0000000001 1234567890123 2147483648 4294967297 4294967298 18446744073709551617 340282366920938463463374607431768211457; do
	for w in "\${$n}" "\"\${$n}\"" "\${$n-none}" "\${#$n}" "\${$n#o}" "\${$n:=x}"; do
		"$SH" -c "echo $w" sh one two >out 2>&1
		echo "$w: $? $(grep -c -e one -e two -e ne -e '^3$' out)"
	done
done

# sh -n passes over what is not POSIX to its end, quotes and brackets counted, and goes on from there, where it has an end.
check() {
	printf '%s\n' "$1" | "$SH" -n
	echo "$?"
}
check 'a=(b (c) d); fi'
check 'a=(b (c'
check 'echo ${v/"}"/'\''}'\''/x}; fi'
check 'echo ${v/"}'
check 'echo ${v^^"}'
check 'ls @(a|b)'
check 'ls !(a|b) +(c); done'
check "if true; 'a
b' fi fi"
check ') "a
b"'

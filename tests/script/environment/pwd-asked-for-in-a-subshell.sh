# fuzz_subshell: the first use of PWD and PPID was in a subshell that runs in place, and was undone with it
for script in '(x=1; : "$PWD$PPID")' 'y=$(x=1; echo "$PWD$PPID")' 'x=1 | : "$PWD$PPID"' '(set) >/dev/null' '(export -p; cd /) >/dev/null'
do
	env -i "$SH" -c "$script"'
	[ "$PWD" = "$(pwd)" ] && [ "$PPID" -gt 0 ] && echo known'
	env -i PWD=/nowhere "$SH" -c "$script"'
	[ "$PWD" = "$(pwd)" ] && [ "$(env)" = "PWD=$PWD" ] && echo "known and exported"'
done
env -i "$SH" -c 'set | set' | sed -n '/^P[PW]/s/=.*//p'

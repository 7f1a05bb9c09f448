names=$(kill -l | grep -v -e '^KILL$' -e '^STOP$' -e '^CHLD$')
for s in $names; do
	trap "echo $s" "$s"
done
trap >f
for s in $names; do echo "trap -- 'echo $s' $s"; done | cmp - f && echo same
trap -- - $names
trap

f() { continue; }
for i in 1 2; do
	f
	echo "$i"
done 2>/dev/null

# XCU cut -n: a character is written when its last byte is selected
printf '\303\274x\342\202\254y\n' >f
for list in 1 2 3 1-3 4 4-5 6 5-6 2- 4-; do
	printf '%s: ' "$list"
	LC_ALL=C.UTF-8 cut -n -b "$list" f
done
cut -n -b 1 f | od -An -tx1
LC_ALL=C.UTF-8 cut -n -c 1 f

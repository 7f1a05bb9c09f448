trap 'break' USR1
for i in 1 2; do
	kill -s USR1 $$
	echo "$i"
done >/dev/null
echo end

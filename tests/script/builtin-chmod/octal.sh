# an octal number is the whole mode; a directory keeps set-id bits that are not named, unless five digits are
: >f
mkdir d
for mode in 644 0 7777 4755 2711 1644 00600 0; do
	chmod $mode f
	stat -c "$mode: %a %A" f
done
chmod 6755 d
for mode in 700 0711 2755 00755 4700 07777 00000; do
	chmod $mode d
	stat -c "$mode: %a %A" d
done

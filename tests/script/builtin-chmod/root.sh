# -R on the root directory is refused, by whatever name; here that of a chroot
mkdir -p top/dir
cp "$SH" top/sh
/bin/chmod 755 top top/dir
if ldd "$SH" >/dev/null 2>&1 && ! ldd "$SH" 2>&1 | grep -q static; then
	# a shell under sanitizers needs libraries
	for file in $(ldd "$SH" | grep -o '/[^ ]*'); do
		mkdir -p "top${file%/*}"
		cp "$file" "top$file"
	done
fi
/usr/sbin/chroot top /sh -c '
	for name in / // /dir/.. . /.; do
		chmod -R 700 "$name"
		echo "status $?"
	done
	chmod 711 /
	chmod -R --preserve-root 700 /
	chmod -R --no-preserve-root g-x /dir'
stat -c '%a' top top/dir
/usr/sbin/chroot top /sh -c 'chmod -R --no-preserve-root 701 /'
stat -c '%a' top top/dir

# -R on the root directory is refused, by whatever name; here that of a chroot
mkdir -p top/dir
cp "$SH" top/sh
chmod 755 top top/dir
for file in $(ldd "$SH" 2>/dev/null | grep -o '/[^ ]*'); do
	# a shell under sanitizers needs libraries
	mkdir -p "top${file%/*}"
	cp "$file" "top$file"
done
/usr/sbin/chroot top /sh -c '
	for name in / // /dir/.. .; do
		chown -R 5 "$name"
		echo "status $?"
	done
	chgrp -R 5 /
	chown 1 /
	chown -R --no-preserve-root --preserve-root 5 /
	chown -R --no-preserve-root 3 /dir'
stat -c '%u:%g' top top/dir
/usr/sbin/chroot top /sh -c 'chown -R --no-preserve-root 4:5 /'
stat -c '%u:%g' top top/dir

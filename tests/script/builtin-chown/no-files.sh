# numbers work without /etc/passwd and /etc/group; a name of digits comes before the number
: >f
mkdir etc
cat >inside <<'END'
chown 1000:2000 f
stat -c '%u %g %U %G' f
chown app f
echo "status $?"
chown 1000: f
echo "status $?"
chgrp app f
echo "status $?"
chown -v 5:6 f
END
unshare -m /bin/sh -c 'mount --bind etc /etc && exec "$SH" inside'
cat >passwd <<'END'
77:x:5:6:::
dotted.name:x:8:9:::
END
unshare -m /bin/sh -c 'mount --bind passwd /etc/passwd && exec "$SH" -c "
	chown 77 f; stat -c %u f; chown +77 f; stat -c %u f; chown dotted.name: f; stat -c %u:%g f; chown 77: f; stat -c %u:%g f"'

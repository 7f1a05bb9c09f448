# nothing needs /etc/passwd; names that are asked for and missing make the status 1
mkdir etc
cat >inside <<'END'
id
id -u
id -un
echo "status $?"
id -Gn
echo "status $?"
id root
echo "status $?"
id 0
echo "status $?"
whoami
echo "status $?"
END
unshare -m /bin/sh -c 'mount --bind etc /etc && exec "$SH" inside'

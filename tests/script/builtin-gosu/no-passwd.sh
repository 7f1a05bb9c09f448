# numbers work in an image without /etc/passwd and /etc/group
mkdir etc
cat >inside <<'END'
gosu 1000 /bin/sh -c 'id -u; id -g; echo "$HOME"'
gosu 1000:2000 /bin/sh -c 'id -u; id -g; echo "$HOME"'
gosu app true
echo "status $?"
gosu 0:app true
echo "status $?"
END
unshare -m /bin/sh -c 'mount --bind etc /etc && exec "$SH" inside'

# files of our own, in a mount namespace: the user's groups are kept, but not where a group is given
cat >passwd <<'END'
root:x:0:0::/root:/bin/sh
app:x:1000:1001::/home/app:/bin/sh
5:x:6:7::/five:
nohome:x:8:9:::
again:x:1000:1002::/again:
END
cat >group <<'END'
root:x:0:
one:x:11:app
app:x:1001:
two:x:12:other,app,5
three:x:13:apple,ap,app2
two again:x:12:app
no number:x:x:app
END
cat >inside <<'END'
for user in app app: 1000 app:app app:two app:77 again :one 5 nohome; do
	gosu "$user" /bin/sh -c 'echo "$1 -> $(/usr/bin/id -u) $(/usr/bin/id -g) $(grep Groups /proc/self/status) $HOME"' sh "$user"
done
END
unshare -m /bin/sh -c 'mount --bind passwd /etc/passwd && mount --bind group /etc/group && exec "$SH" inside' | tr -s '\t ' ' '

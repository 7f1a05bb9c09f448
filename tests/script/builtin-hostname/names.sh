# names and addresses from /etc/hosts, where the first name of a line is the full one
cat >hosts <<'X'
127.0.0.1	localhost
# 9.9.9.9 box
172.17.0.2	box.example.org box alias
172.17.0.2 other  BOX
10.0.0.1  unrelated
10.9.9.9 box # and a comment
2001:db8::2	box6.example.org Box
box
X
cat >inside <<'X'
/usr/bin/hostname box
for o in '' -s -f -d -i --fqdn --long --short --domain --ip-address '-s -f' '-f -s'; do
	h=$(hostname $o)
	echo "$o: $h $?"
done
/usr/bin/hostname one.two.three
for o in '' -s -f -d -i; do
	h=$(hostname $o)
	echo "$o: $h $?"
done
echo '1.1.1.1 one.two.three one' >/etc/hosts
for o in '' -s -f -d -i; do
	h=$(hostname $o)
	echo "$o: $h $?"
done
echo '1.1.1.1 plain one.two.three' >/etc/hosts
h=$(hostname -d)
echo "$h $?"
X
unshare -mu /bin/sh -c 'mount --bind hosts /etc/hosts && exec "$SH" inside'

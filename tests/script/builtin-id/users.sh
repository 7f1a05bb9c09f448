# of a user: what /etc/passwd and /etc/group say; a name of digits comes before the number
cat >passwd <<'END'
root:x:0:0::/root:/bin/sh
app:x:1000:1001::/home/app:/bin/sh
77:x:5:6:::
nogroup:x:8:4242:::
END
cat >group <<'END'
root:x:0:
one:x:11:app
app:x:1001:app
two:x:12:other,app,77
three:x:13:apple,ap,app2
four:x:0:root,77
END
cat >inside <<'END'
for options in '' -u -g -G -un -gn -Gn -ur -Grn; do
	for user in root app 1000 77 5 nogroup; do
		echo "id $options $user: $(id $options $user)"
	done
done
id app root
id -u app root
id -Gz app | tr '\0' '@'
echo
id -Gzn app root | tr '\0' '@'
echo
id -un app nobody-here root
echo "status $?"
id -gn nogroup
echo "status $?"
id 4242
echo "status $?"
END
unshare -m /bin/sh -c 'mount --bind passwd /etc/passwd && mount --bind group /etc/group && exec "$SH" inside'

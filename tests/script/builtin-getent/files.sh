# lines by name or number; a number is an id whatever names there are; 2: not found
cat >passwd <<'END'
root:x:0:0::/root:/bin/sh

# comment
77:x:5:6::/digits:/bin/false
app:x:77:1001:An App,,,:/home/app:/bin/sh
second:x:77:1002:::
END
printf 'root:x:0:\napp:x:1001:app,root' >group
cat >inside <<'END'
getent passwd
echo --
getent group
echo --
getent passwd root app
echo "status $?"
getent passwd 77
echo "status $?"
getent passwd nobody-here second 5
echo "status $?"
getent group app
getent group 1001 0
echo "status $?"
getent group nothing
echo "status $?"
getent passwd ''
echo "status $?"
END
unshare -m /bin/sh -c 'mount --bind passwd /etc/passwd && mount --bind group /etc/group && exec "$SH" inside'

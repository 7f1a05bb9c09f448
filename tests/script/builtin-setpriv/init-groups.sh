# --init-groups: what /etc/group says of the user, and the group of its entry
cat >passwd <<'END'
root:x:0:0::/root:/bin/sh
app:x:1000:1001::/home/app:/bin/sh
again:x:1000:1002::/again:
END
cat >group <<'END'
one:x:11:app
two:x:12:other,app
three:x:13:apple,again
END
cat >inside <<'END'
setpriv --reuid app --regid 99 --init-groups grep -E '^(Gid|Groups)' /proc/self/status
setpriv --reuid 1000 --init-groups grep -E '^(Gid|Groups)' /proc/self/status
setpriv --reuid again --init-groups grep -E '^(Gid|Groups)' /proc/self/status
setpriv --reuid 77 --init-groups true
echo "status $?"
setpriv --init-groups true
echo "status $?"
END
unshare -m /bin/sh -c 'mount --bind passwd /etc/passwd && mount --bind group /etc/group && exec "$SH" inside' | tr -s '\t ' ' '

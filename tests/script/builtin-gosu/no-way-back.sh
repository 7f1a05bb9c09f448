# with uid 1 but the right to change it (an ambient capability) gosu could not keep its promise
copy=$(mktemp /tmp/nacre.XXXXXX)
cp "$SH" "$copy" && chmod 755 "$copy"
setpriv --reuid 1 --clear-groups --inh-caps=+setuid,+setgid --ambient-caps=+setuid,+setgid "$copy" -c '
	gosu 2 echo no
	echo "status $?"'
rm "$copy"

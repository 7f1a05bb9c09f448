# of this process: real and effective ids, the kernel's list of groups
copy=$(mktemp /tmp/nacre.XXXXXX)
cp "$SH" "$copy" && chmod 755 "$copy"
id -u
id -un
id -gn
cat >script <<'END'
for options in '' -u -g -G -ur -gr -Gr -unr -gnr; do
	echo "id $options: $(id $options)"
done
END
text=$(cat script)
/usr/bin/setpriv --reuid 1 --regid 2 --groups 3,2,4 "$copy" -c "$text"
echo --
/usr/bin/setpriv --ruid 1 --euid 2 --rgid 3 --egid 4 --groups 4,3 "$copy" -c "$text"
echo --
/usr/bin/setpriv --reuid 4242 --regid 4243 --groups 4244 "$copy" -c "$text" 2>/dev/null
rm "$copy"

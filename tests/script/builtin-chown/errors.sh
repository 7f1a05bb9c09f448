: >f
try() {
	"$@"
	echo "status $?"
}
try chown
try chown root
try chown --reference=f
try chgrp root
try chown nosuch f
try chown root:nosuch f
try chown :nosuch f
try chown nosuch:root f
try chown -1 f
try chown 4294967295 f
try chown 0:4294967295 f
try chown root:root:root f
try chgrp nosuch f
try chgrp root:root f
try chown -x root f
try chown --from=nosuch root f
try chown 5 missing f f/x
stat -c %u f
try chown --from
copy=$(mktemp /tmp/nacre.XXXXXX)
cp "$SH" "$copy" && chmod 755 "$copy"
: >"$copy.f"
gosu 12 "$copy" -c 'cd /tmp; chown 12 "$0.f"; echo "status $?"; chown -v root "$0.f" | sed "s/nacre[^'\'']*/X/"; chown -fR 13 "$0.f"; echo "status $?"' "$copy" 2>&1 |
	sed 's/nacre\.[^:'\'']*/X/; s/^.*: chown/chown/'
rm "$copy" "$copy.f"

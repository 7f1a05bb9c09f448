# What ends most shells: functions, eval, dot scripts, traps and aliases of them that call themselves without end.
echo '. ./dot' >dot
while IFS= read -r line; do
	"$SH" -c "$line" >out 2>&1
	echo "$? $(grep -c 'nested too deeply' out) $line"
done <<'E'
f() { f; }; f
f() { g; }; g() { f; }; f
f() { local a=1; f >/dev/null; }; f
f() { if f; then :; fi; }; f
f() { { f; } 3>/dev/null; }; f
f() { eval f; }; f
f() { command eval f; }; f
. ./dot
a='eval "$a"'; eval "$a"
trap 'kill -s USR1 $$' USR1; kill -s USR1 $$
trap f EXIT; f() { f; }
E
"$SH" -c 'f() { x=$(f); }; f; echo alive' 2>/dev/null
"$SH" -c 'f() { (f); }; f; echo alive' 2>/dev/null

f() { echo body; echo err >&2; } >f 2>&1
f
f
cat f

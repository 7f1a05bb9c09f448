# What ends most shells: a variable, fields or parameters that double until memory ends. The limit has a name.
"$SH" -c 'x=aaaaaaaa; while :; do x=$x$x$x$x; done' 2>&1
echo "$?"
"$SH" -c 'x=$(printf %8192s); while :; do x="$x $x $x $x"; done' 2>&1
echo "$?"
"$SH" -c 'printf "%1073741824s" x' 2>&1 | head -c 100 | wc -c | tr -d ' '
"$SH" -c 'x=a; f() { x=$x$x$x$x; f; }; f' >/dev/null 2>&1
echo "$?"

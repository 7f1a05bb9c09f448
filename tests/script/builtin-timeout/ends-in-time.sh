# XCU timeout: the status is that of the command when it ends in time
timeout 10 true; echo $?
timeout 10 false; echo $?
timeout 10 "$SH" -c 'exit 42'; echo $?
timeout 10 "$SH" -c 'kill -TERM $$'; echo $?
timeout 0 echo no limit
timeout 0.5m echo minutes
x=$(timeout 5 echo captured); echo "<$x>"
echo piped | timeout 5 cat
f() { echo function; }
timeout 5 f; echo $?
timeout 5 cat /dev/null; echo $?
exec 3<&-
echo in | { timeout 5 "$SH" -c 'read -r x; echo "got $x"'; }

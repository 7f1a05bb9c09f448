f() { unset -f f; echo still running; g=1; }
f; f 2>/dev/null; echo $?

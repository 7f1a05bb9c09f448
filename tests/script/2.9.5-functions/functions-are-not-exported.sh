f() { echo f; }
"$SH" -c 'f' 2>/dev/null; echo $?

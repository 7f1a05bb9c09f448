"$SH" -c -- '-x' 2>/dev/null; echo $?

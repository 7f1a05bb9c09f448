"$SH" -c 'in b' 2>/dev/null; echo $?

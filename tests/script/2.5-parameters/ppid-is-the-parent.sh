"$SH" -c '[ "$PPID" = "$1" ] && echo parent' x $$ ; :

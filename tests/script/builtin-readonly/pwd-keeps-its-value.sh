readonly PWD PPID
[ -n "$PWD" ] && [ -n "$PPID" ] && echo set

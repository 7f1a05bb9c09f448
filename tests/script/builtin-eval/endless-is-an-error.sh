export f='eval "$f"'
"$SH" -c 'eval "$f"' 2>/dev/null
[ $? -ne 0 ] && echo stopped

"$SH" -c 'echo out; echo err 2>f; exit 0' >&- 2>/dev/null
wc -c <f

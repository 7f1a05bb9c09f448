env '=x' 'v=1' "$SH" -c 'echo $v' 2>/dev/null

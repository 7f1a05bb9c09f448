"$SH" -c 'echo x >/dev/full; echo $?' 2>err; [ -s err ] && echo message
"$SH" -c 'printf x >/dev/full || echo failed' 2>/dev/null

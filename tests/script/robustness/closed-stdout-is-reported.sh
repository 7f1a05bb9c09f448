"$SH" -c 'echo x; echo $? >&2' 2>&1 >&- | grep -c '^1$'

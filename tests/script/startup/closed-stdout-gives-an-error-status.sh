"$SH" -c 'echo x' >&- 2>/dev/null; echo $(( $? != 0 ))

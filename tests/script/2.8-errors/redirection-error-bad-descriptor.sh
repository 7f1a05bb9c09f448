"$SH" -c 'echo x >&9; echo $(( $? != 0 ))' 2>/dev/null
"$SH" -c 'cat <&9; echo $(( $? != 0 ))' 2>/dev/null

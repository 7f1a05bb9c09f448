"$SH" -c 2>/dev/null; echo $(( $? != 0 ))

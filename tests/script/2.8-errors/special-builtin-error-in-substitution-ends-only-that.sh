"$SH" -c 'x=$(. ./no_such_file; echo no); echo "<$x>" $(( $? != 0 ))' 2>/dev/null

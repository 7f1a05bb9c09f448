"$SH" -c '(. ./no_such_file; echo no); echo $(( $? != 0 ))' 2>/dev/null

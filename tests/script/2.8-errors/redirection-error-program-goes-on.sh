"$SH" -c 'cat < ./no_such_file; echo $(( $? != 0 ))' 2>/dev/null

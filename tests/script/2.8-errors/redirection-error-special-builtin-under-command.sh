"$SH" -c 'command : < ./no_such_file; echo $(( $? != 0 ))
command exec < ./no_such_file; echo $(( $? != 0 ))' 2>/dev/null

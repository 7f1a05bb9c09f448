"$SH" -c 'f() { echo no; } < ./no_such_file; f; echo $(( $? != 0 ))' 2>/dev/null

"$SH" -c 'f() { echo no; }; f < ./no_such_file; echo $(( $? != 0 ))' 2>/dev/null

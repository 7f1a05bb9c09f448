"$SH" -c '{ 3</dev/null >&3; }; echo $(( $? != 0 ))' 2>/dev/null

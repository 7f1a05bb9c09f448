"$SH" -c '{ 3>f <&3; }; echo $(( $? != 0 ))' 2>/dev/null

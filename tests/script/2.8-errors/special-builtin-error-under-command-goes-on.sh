"$SH" -c 'command set -o no_such_option; echo $(( $? != 0 ))
command . ./no_such_file; echo $(( $? != 0 ))
command export -Z; echo $(( $? != 0 ))' 2>/dev/null

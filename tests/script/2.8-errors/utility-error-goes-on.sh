cat ./no_such_file 2>/dev/null
echo $(( $? != 0 ))

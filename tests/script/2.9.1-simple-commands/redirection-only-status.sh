>f; echo $?
{ </no/such/file; echo $(( $? != 0 )); } 2>/dev/null

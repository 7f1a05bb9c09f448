{ for i in 1 2; do echo no; done </no/such/file; } 2>/dev/null
echo $(( $? != 0 ))

{ a=1 </no/such/file; } 2>/dev/null
echo $(( $? != 0 ))

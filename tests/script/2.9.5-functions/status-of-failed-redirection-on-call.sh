f() { echo no; }
{ f </no/such/file; } 2>/dev/null; echo $(( $? != 0 ))

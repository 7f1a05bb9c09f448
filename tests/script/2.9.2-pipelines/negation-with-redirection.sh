! cat 2>/dev/null </no/such/file; echo $?

[ ] = ] ]; echo $?
[ -n ] ]; echo $?

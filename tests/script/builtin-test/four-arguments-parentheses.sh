[ '(' -n a ')' ]; echo $?
[ '(' -z a ')' ]; echo $?
[ '(' ! a ')' ]; echo $?

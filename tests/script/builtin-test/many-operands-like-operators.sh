[ -n = -n -a ! = ! ]; echo $?
[ '(' = '(' -a a = a ]; echo $?
[ -f = -f -o '' ]; echo $?

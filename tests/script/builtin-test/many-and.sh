[ 1 -eq 1 -a 2 -eq 2 ]; echo $?
[ 1 -eq 1 -a 2 -eq 3 ]; echo $?
[ -n a -a -z '' -a a = a ]; echo $?
[ -n a -a -z '' -a a = b ]; echo $?

[ ! a = b ]; echo $?
[ ! a = a ]; echo $?
[ ! 1 -eq 1 ]; echo $?
[ ! ! -n a ]; echo $?
[ ! '(' a ')' ]; echo $?

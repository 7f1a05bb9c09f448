[ ! a = b -a ! c = d ]; echo $?
[ ! 1 -eq 1 -o 2 -eq 2 ]; echo $?
[ ! '(' a = a -a b = c ')' ]; echo $?
[ ! ! ! a = b ]; echo $?

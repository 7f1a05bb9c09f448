[ 1 -eq 1 ]; echo $?
[ 1 -eq 2 ]; echo $?
[ 01 -eq 1 ]; echo $?
[ -0 -eq 0 ]; echo $?
[ +5 -eq 5 ]; echo $?
[ 010 -eq 10 ]; echo $?

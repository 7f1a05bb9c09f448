[ 1 -ne 2 ]; echo $?
[ 1 -ne 1 ]; echo $?

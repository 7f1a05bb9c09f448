[ 1 -eq x ]; echo $?
[ 1 -lt '' ]; echo $?

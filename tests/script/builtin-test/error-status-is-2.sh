[ a b ] 2>/dev/null; echo $?
[ 1 -eq x ] 2>/dev/null; echo $?
[ a 2>/dev/null; echo $?

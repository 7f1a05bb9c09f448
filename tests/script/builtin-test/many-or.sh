[ 1 -eq 2 -o 2 -eq 2 ]; echo $?
[ 1 -eq 2 -o 2 -eq 3 ]; echo $?
[ -z a -o -n '' -o a = a ]; echo $?

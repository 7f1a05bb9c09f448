[ -t 0 ]; echo $?
[ -t 1 ]; echo $?
[ -t 99 ]; echo $?
[ -t ]; echo $?

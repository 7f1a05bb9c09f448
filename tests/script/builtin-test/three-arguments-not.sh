[ ! -n a ]; echo $?
[ ! -n '' ]; echo $?
[ ! -f none ]; echo $?
[ ! ! a ]; echo $?
[ ! ! '' ]; echo $?

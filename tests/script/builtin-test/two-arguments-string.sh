[ -n a ]; echo $?
[ -n '' ]; echo $?
[ -z a ]; echo $?
[ -z '' ]; echo $?
[ -n -n ]; echo $?
[ -z ! ]; echo $?

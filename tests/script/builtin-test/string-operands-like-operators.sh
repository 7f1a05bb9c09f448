[ = = = ]; echo $?
[ ! = ! ]; echo $?
[ '(' = ')' ]; echo $?
[ -n = -n ]; echo $?
[ -f = x ]; echo $?
[ '!' != '(' ]; echo $?
[ -a = -o ]; echo $?

touch ./-f = '!'
[ -f -f ]; echo $?
[ -f = ]; echo $?
[ -f ! ]; echo $?
[ -e -none ]; echo $?

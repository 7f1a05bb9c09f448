touch f
[ -r f ]; echo $?
[ -w f ]; echo $?
[ -r none ]; echo $?
[ -w none ]; echo $?

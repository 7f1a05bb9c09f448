touch f
[ -x f ]; echo $?
chmod u+x f
[ -x f ]; echo $?
[ -x . ]; echo $?
[ -x none ]; echo $?

[ a ]; echo $?
[ '' ]; echo $?
[ ] ]; echo $?
[ [ ]; echo $?

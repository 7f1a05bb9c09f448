[ a = a -a ]; echo $?
[ a = a -o b = ]; echo $?
[ a = a -a ! ]; echo $?

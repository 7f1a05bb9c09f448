[ a != b ]; echo $?
[ a != a ]; echo $?
[ '' != a ]; echo $?

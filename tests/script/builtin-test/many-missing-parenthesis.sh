[ '(' a = a -a b = b ]; echo $?
[ '(' a = a b = b ')' ]; echo $?
[ a = a -a b ')' ]; echo $?

[ a -a b -a c ]; echo $?
[ a -a '' -o c ]; echo $?
[ '' -o '' -o '' ]; echo $?

[ a -a b ]; echo $?
[ a -a '' ]; echo $?
[ '' -a b ]; echo $?
[ '' -o b ]; echo $?
[ a -o '' ]; echo $?
[ '' -o '' ]; echo $?
[ ! -a ! ]; echo $?
[ '(' -a ')' ]; echo $?

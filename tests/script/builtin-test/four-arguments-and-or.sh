[ -n a -a b ]; echo $?
[ a -a -n '' ]; echo $?
[ '' -o -z '' ]; echo $?
[ ! a -o b ]; echo $?

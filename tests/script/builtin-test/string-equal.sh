[ a = a ]; echo $?
[ a = b ]; echo $?
[ '' = '' ]; echo $?
[ a = '' ]; echo $?
[ 'a b' = 'a b' ]; echo $?
[ a = A ]; echo $?

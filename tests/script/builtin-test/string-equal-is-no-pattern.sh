[ abc = a\* ]; echo $?
[ 'a*' = 'a*' ]; echo $?

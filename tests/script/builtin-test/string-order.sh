[ a '<' b ]; echo $?
[ b '<' a ]; echo $?
[ a '<' a ]; echo $?
[ b '>' a ]; echo $?
[ a '>' b ]; echo $?
[ 10 '<' 9 ]; echo $?
[ B '<' a ]; echo $?
[ '' '<' a ]; echo $?

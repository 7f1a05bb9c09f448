[ a = a b = b ]; echo $?
[ a b c d e ]; echo $?
[ -n a -n b -n c ]; echo $?

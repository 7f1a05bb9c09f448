touch -d '2001-01-01 00:00:00.1' a; touch -d '2001-01-01 00:00:00.2' b
[ b -nt a ]; echo $?
[ a -ot b ]; echo $?
[ a -nt b ]; echo $?

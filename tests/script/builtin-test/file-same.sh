touch a b; ln a c; ln -s a l
[ a -ef a ]; echo $?
[ a -ef c ]; echo $?
[ a -ef l ]; echo $?
[ a -ef ./a ]; echo $?
[ a -ef b ]; echo $?
[ none -ef none ]; echo $?

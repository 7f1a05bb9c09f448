touch f
[ f -nt none ]; echo $?
[ none -nt f ]; echo $?
[ none -ot f ]; echo $?
[ f -ot none ]; echo $?
[ none -nt none2 ]; echo $?

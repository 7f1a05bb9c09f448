touch f
[ -S f ]; echo $?
[ -S none ]; echo $?

test a = a ]; echo $?
test ]; echo $?

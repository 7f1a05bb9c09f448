test a b c d; echo $?
test a = b c; echo $?

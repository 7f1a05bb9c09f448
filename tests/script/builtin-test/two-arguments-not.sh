test ! ''; echo $?
test ! a; echo $?
test ! !; echo $?
test ! -n; echo $?

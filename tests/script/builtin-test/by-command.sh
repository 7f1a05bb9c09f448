command [ a = b ]; echo $?
command test -n x; echo $?

[ a = a -o x -eq 1 ]; echo $?
[ a = b -a x -eq 1 ]; echo $?

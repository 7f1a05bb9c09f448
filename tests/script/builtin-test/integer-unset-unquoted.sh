[ $x -eq 1 ]; echo $?

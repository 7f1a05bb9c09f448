[[ '' && x -eq 1 ]]; echo $?
[[ a || x -eq 1 ]]; echo $?

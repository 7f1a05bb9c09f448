[[ x -eq 1 || a ]]; echo $?
[[ ! x -eq 1 ]]; echo $?

[[ -t 0 ]]; echo $?
[[ -t x ]]; echo $?

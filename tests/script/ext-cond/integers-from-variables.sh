n=5
[[ $n -gt 3 ]]; echo $?
[[ $# -eq 0 ]]; echo $?
[[ $((n*2)) -eq 10 ]]; echo $?

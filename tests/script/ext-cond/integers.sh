[[ 1 -eq 1 ]]; echo $?
[[ 1 -ne 1 ]]; echo $?
[[ 1 -lt 2 ]]; echo $?
[[ 2 -le 2 ]]; echo $?
[[ 2 -gt 10 ]]; echo $?
[[ -1 -ge -2 ]]; echo $?

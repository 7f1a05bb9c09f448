[[ a < b ]]; echo $?
[[ b < a ]]; echo $?
[[ b > a ]]; echo $?
[[ a > a ]]; echo $?
[[ 10 < 9 ]]; echo $?
[[ '' < a ]]; echo $?
ls

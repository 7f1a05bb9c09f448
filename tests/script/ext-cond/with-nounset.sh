set -u
[[ a == a ]]; echo $?
[[ '' && $nothing ]]; echo $?
[[ $nothing == a ]]; echo $?
echo not reached

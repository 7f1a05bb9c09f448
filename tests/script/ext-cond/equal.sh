[[ a == a ]]; echo $?
[[ a == b ]]; echo $?
[[ a = a ]]; echo $?
[[ a != b ]]; echo $?
[[ a != a ]]; echo $?

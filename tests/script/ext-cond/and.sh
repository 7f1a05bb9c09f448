[[ a && b ]]; echo $?
[[ a && '' ]]; echo $?
[[ '' && b ]]; echo $?
[[ a == a && b == b && c == c ]]; echo $?
[[ a == a && b == b && c == d ]]; echo $?

[[ '' || b ]]; echo $?
[[ a || '' ]]; echo $?
[[ '' || '' ]]; echo $?
[[ a == b || b == c || c == c ]]; echo $?

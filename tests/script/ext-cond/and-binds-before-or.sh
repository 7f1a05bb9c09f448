[[ a || b && '' ]]; echo $?
[[ '' && a || b ]]; echo $?
[[ '' && (a || b) ]]; echo $?
[[ ! '' && b ]]; echo $?
[[ ! a || b ]]; echo $?

[[ a ]]; echo $?
[[ '' ]]; echo $?
x=; [[ $x ]]; echo $?
[[ -n ]]; echo $?

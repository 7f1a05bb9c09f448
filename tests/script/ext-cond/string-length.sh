[[ -n a ]]; echo $?
[[ -n '' ]]; echo $?
[[ -z '' ]]; echo $?
[[ -z a ]]; echo $?

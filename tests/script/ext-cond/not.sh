[[ ! a ]]; echo $?
[[ ! '' ]]; echo $?
[[ ! a == b ]]; echo $?
[[ ! -f none ]]; echo $?
[[ ! ! a ]]; echo $?
[[ ! ! ! a ]]; echo $?

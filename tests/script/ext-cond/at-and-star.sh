set -- a b
[[ "$*" == 'a b' ]]; echo $?
[[ "$@" == 'a b' ]]; echo $?
[[ $* == 'a b' ]]; echo $?

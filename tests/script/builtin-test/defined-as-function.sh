test() { echo function "$@"; }
test a b
command test a = a; echo $?
[ a = a ]; echo $?

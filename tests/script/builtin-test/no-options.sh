test -- ; echo $?
test -n -- ; echo $?
test -- = --; echo $?
test --help; echo $?
[ --version ]; echo $?

test a b; echo $?
test -q b; echo $?
test -nn b; echo $?
test '' b; echo $?

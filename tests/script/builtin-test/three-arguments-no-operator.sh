test a b c; echo $?
test -n a b; echo $?
test a -xx b; echo $?
test a =~ b; echo $?
test a === b; echo $?

[ a = a; echo $?
[; echo $?
[ a ]x; echo $?
[ a = a ] b; echo $?

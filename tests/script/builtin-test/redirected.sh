[ a = a ] >f; echo $?
[ a b ] 2>g; echo $?
cat f; cat g

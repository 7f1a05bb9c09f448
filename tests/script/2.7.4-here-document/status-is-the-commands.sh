false <<E
x
E
echo $?

export a=$(false)
echo $?
a=$(false)
echo $?

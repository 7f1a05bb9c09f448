false
a=1; echo $?

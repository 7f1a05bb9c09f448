unset -f no_such_function
echo $?

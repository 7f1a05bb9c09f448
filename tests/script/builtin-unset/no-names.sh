unset
echo $?
unset -v
echo $?

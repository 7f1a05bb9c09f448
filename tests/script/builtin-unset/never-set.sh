unset never_set
echo $?

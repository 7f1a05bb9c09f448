kill abc
echo $?

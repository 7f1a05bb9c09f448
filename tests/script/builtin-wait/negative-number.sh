wait -- -5
echo $?

command export -p name
echo $?

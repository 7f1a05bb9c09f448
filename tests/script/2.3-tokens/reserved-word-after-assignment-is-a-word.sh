a=1 if 2>/dev/null
echo $?

printf 'a %y b\n' 1
echo "status $?"

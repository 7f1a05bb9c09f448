hash -x
echo "status $?"

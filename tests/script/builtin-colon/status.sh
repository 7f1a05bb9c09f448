false
:
echo "status $?"

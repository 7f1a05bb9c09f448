command ./nosuch
echo "status $?"

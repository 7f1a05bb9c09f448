type ./nosuch
echo "status $?"

command -v ./nosuch
echo "status $?"

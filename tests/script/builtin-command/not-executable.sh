: >file
command ./file
echo "status $?"

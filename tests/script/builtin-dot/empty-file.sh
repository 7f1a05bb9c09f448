: >file
false
. ./file
echo "status $?"

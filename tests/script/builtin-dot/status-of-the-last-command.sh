echo '(exit 3)' >file
. ./file
echo "status $?"

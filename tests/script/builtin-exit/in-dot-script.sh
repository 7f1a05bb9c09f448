echo 'exit 5' >file
. ./file
echo "not reached"

echo 'exit 4' >file
. ./file
echo "not reached"

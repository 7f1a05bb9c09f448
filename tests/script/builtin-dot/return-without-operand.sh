echo 'false; return; echo "not reached"' >file
. ./file
echo "status $?"

echo 'echo a; return 3; echo "not reached"' >file
. ./file
echo "status $?"

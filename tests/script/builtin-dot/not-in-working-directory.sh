echo 'echo wrong' >file
PATH=/nowhere
. file
echo "not reached"

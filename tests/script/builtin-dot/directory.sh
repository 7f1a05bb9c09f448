mkdir dir
. ./dir
echo "not reached"

echo 'return 3' >part
source ./part
echo "status $?"

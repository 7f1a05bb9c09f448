. ./nosuch
echo "not reached"

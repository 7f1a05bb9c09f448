printf '[%*d]\n' x 5
echo "status $?"

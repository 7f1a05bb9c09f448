read x 0>f
echo "status $?"

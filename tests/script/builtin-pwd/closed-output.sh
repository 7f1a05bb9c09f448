pwd >&-
echo "status $?"

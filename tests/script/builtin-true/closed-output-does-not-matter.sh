true >&-
echo "status $?"

command -v ''
echo "status $?"

command -v
echo "status $?"

command -x echo
echo "status $?"

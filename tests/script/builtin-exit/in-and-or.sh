false || exit 8
echo "not reached"

command shift 5
echo "reached"

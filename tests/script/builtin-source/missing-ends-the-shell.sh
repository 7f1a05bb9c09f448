source nosuch
echo "not reached"

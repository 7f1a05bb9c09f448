: "${x:?is missing}"
echo "not reached"

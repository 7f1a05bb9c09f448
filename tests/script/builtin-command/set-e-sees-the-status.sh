set -e
command false || echo tested
command false
echo "not reached"

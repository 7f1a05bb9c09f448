set -e
eval 'false; echo "not reached"'
echo "not reached"

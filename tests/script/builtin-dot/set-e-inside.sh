set -e
echo 'false; echo "not reached"' >file
. ./file

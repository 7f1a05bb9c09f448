printf 'echo first\nif\n' >file
. ./file
echo "not reached"

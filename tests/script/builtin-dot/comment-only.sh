echo '# comment' >file
false
. ./file
echo "status $?"

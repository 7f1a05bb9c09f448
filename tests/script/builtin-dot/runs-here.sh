echo 'x=1; echo "in $x"' >file
. ./file
echo "out $x"

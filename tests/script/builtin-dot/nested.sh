echo 'echo b1; . ./file2; echo b2' >file
echo 'echo c; return 1' >file2
. ./file
echo "status $?"

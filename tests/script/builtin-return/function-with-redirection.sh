f() { echo out; return 3; } >file
f
echo "status $?"
cat file

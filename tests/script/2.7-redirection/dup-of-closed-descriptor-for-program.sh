sh -c 'echo no' >&7
echo "status $?"

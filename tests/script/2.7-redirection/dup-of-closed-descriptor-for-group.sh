{ echo no; } >&7
echo "status $?"

trap -p NOSUCH
echo "status $?"

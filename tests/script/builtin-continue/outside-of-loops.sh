false
continue
echo "status $?"

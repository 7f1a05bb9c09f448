printf --
echo "status $?"

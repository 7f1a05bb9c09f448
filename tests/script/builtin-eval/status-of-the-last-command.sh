eval 'true; false'
echo "status $?"
eval 'false; true'
echo "status $?"

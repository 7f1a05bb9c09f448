command . ./nosuch
echo "reached $?"

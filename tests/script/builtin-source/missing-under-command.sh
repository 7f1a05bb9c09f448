command source nosuch
echo "reached $?"

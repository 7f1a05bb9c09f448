command exec <nosuch
echo "reached $?"

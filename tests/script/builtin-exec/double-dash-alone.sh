exec --
echo "reached $?"

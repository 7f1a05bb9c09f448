read </dev/null
echo "$?"

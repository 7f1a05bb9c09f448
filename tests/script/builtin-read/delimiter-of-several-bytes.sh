read -d ab x </dev/null
echo "$?"

read -z name </dev/null
echo "$?"

echo "$(echo a"

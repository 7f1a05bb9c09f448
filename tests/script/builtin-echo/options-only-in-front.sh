echo a -n -e

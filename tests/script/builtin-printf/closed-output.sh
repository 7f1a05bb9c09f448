printf '%s\n' lost >&-
echo "status $?"

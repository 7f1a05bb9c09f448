echo a >/dev/null
echo "status $?"

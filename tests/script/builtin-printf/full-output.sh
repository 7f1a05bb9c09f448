printf '%s\n' lost >/dev/full
echo "status $?"

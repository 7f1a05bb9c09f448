echo lost >/dev/full
echo "status $?"

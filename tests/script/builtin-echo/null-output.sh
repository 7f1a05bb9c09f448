echo lost >/dev/null
echo "status $?"

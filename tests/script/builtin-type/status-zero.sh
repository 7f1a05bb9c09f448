type cd if >/dev/null
echo "status $?"

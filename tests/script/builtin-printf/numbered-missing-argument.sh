printf '[%1$s %2$s]\n' a
echo "status $?"

echo lost >&-
echo "status $?"

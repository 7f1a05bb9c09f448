type cd >&-
echo "status $?"

exec >&-
echo lost
echo "status $?" >&2

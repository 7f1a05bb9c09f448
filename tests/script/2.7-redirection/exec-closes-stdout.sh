exec 3>&1 >&-
echo lost
echo "status $?" >&3

cd -e nowhere
echo "status $?"

cd -Pe nowhere
echo "status $?"

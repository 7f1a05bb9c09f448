sh -c 'kill -INT $$; echo no'
echo "status $?"

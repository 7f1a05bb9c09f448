sh -c 'kill -PIPE $$; echo no'
echo "status $?"

ulimit -c 0
sh -c 'kill -SEGV $$; echo no'
echo "status $?"

trap 'echo parent' USR1
sh -c 'kill -USR1 $$; echo no' 2>/dev/null
echo "status $?"

trap 'exit 3' USR1
kill -s USR1 $$
echo "not reached"

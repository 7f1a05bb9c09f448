command false
echo "status $?"
command sh -c 'exit 7'
echo "status $?"

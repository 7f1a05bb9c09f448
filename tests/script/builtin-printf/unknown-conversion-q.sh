printf '%q\n' 'a b'
echo "status $?"

false
eval '# comment'
echo "status $?"

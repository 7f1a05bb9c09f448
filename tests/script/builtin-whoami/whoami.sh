whoami
x=$(whoami)
echo "[$x]"
whoami x
echo "status $?"
whoami -a
echo "status $?"
setpriv --reuid nobody --clear-groups whoami

id -x
echo "status $?"
id -u -g
echo "status $?"
id -n
echo "status $?"
id -r root
echo "status $?"
id -z
echo "status $?"
id 'no
body'
echo "status $?"
id -u root >/dev/full
echo "status $?"

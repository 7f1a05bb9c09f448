echo "echo in; ;;" > s
. ./s
echo no

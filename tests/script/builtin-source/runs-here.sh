echo 'x=1' >part
source ./part
echo "$x"

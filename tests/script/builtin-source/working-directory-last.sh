mkdir lib
echo 'echo lib' >lib/part
echo 'echo here' >part
PATH=$HOME/lib:$PATH
source part
rm lib/part
source part

mkdir lib
echo 'echo found' >lib/file
PATH=$HOME/lib:$PATH
. file

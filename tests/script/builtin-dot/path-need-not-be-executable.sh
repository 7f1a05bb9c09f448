mkdir lib
echo 'echo found' >lib/file
chmod 444 lib/file
PATH=$HOME/lib:$PATH
. file

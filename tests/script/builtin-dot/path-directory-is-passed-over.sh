mkdir -p one/file two
echo 'echo two' >two/file
PATH=$HOME/one:$HOME/two:$PATH
. file

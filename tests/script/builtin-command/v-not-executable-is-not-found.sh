mkdir bin
: >bin/prog
PATH=$HOME/bin
command -v prog
echo "status $?"

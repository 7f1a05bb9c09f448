mkdir -p bin/prog
PATH=$HOME/bin
command -v prog
echo "status $?"

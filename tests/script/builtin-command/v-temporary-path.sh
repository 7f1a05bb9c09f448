mkdir bin
: >bin/prog
chmod +x bin/prog
PATH=$HOME/bin command -v prog | sed "s|$HOME||"

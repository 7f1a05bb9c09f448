mkdir bin
: >bin/prog
chmod +x bin/prog
PATH=$HOME/bin:$PATH
command -v prog | sed "s|$HOME||"

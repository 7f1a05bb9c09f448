mkdir bin
: >bin/prog
chmod +x bin/prog
command -v ./bin/prog | sed "s|$HOME||"
command -v bin/prog | sed "s|$HOME||"

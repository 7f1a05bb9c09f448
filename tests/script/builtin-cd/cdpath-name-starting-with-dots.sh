mkdir -p one/..x
CDPATH=$HOME/one
cd ..x | sed "s|$HOME||"

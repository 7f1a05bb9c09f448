declare() { echo "mine: $*"; }
declare a b

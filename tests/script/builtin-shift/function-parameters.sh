f() { shift; echo "$*"; }
set a b c
f 1 2 3
echo "$*"

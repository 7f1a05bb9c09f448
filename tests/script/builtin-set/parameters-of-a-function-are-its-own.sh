f() { set -- x y; echo "$*"; }
set a b c
f 1
echo "$*"

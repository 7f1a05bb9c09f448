f() { set -- x y; return; }
set -- a
f b c
echo "$*"

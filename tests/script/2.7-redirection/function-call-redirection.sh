f() { echo "$1"; sh -c 'echo child'; }
f arg >f
cat f

f() { exec expr "$1"; echo "not reached"; }
f 8
echo "not reached"

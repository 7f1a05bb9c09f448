eval 'f() { echo "f $1"; }'
f x

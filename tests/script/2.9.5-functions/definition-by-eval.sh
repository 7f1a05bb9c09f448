eval 'f() { echo "from eval $1"; }'
f x

v=val; f() { echo "f $v $1"; }
f arg & wait

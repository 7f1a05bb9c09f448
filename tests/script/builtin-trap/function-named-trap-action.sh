f() { echo "f $1"; }
trap 'f arg' USR1
kill -USR1 $$

exec 2>&1
f() { : in "$1"; }
set -x
f arg
set +x

f() { echo "$@"; }
f function f '()'

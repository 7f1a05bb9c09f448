f() { g "$@"; }
g() { printf '<%s>' "$@"; echo; }
f 'a b' '' "c"

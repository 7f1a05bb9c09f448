f() { g "$@" end; }
g() { printf '<%s>' "$#" "$@"; echo; }
f 'a b' '' c

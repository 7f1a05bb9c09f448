set 'a b' '' c
for i do printf '<%s>' "$i"; done; echo
for i in "$@"; do printf '<%s>' "$i"; done; echo

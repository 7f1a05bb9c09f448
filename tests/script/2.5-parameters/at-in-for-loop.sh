set 'a b' '' c
for i in "$@"; do printf '<%s>' "$i"; done; echo
for i in $@; do printf '<%s>' "$i"; done; echo

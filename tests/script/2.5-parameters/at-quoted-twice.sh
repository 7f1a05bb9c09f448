set 1 2
printf '<%s>' "$@$@"; echo
printf '<%s>' "$@-$@"; echo
printf '<%s>' "$@" "$@"; echo

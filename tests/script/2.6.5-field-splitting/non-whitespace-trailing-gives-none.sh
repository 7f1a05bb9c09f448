IFS=:
x=a:
set -- $x; printf '<%s>' $# "$@"; echo

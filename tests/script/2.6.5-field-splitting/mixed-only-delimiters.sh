IFS=' :'
x=' : : '
set -- $x; printf '<%s>' $# "$@"; echo

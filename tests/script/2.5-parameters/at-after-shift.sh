set a b c d
shift 2
printf '<%s>' "$@" $#; echo

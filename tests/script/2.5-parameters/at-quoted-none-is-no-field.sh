set --
printf '<%s>' x "$@" y; echo
set -- "$@"
echo $#

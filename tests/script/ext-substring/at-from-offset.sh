set a b c d
printf '<%s>' "${@:2}"; echo
printf '<%s>' "${@:4}"; echo
set -- "${@:5}"; echo $#

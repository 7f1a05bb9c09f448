set a b c d
printf '<%s>' "${@:2:2}" "${@:1:1}"; echo
set -- "${@:2:0}"; echo $#

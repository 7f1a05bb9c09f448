set a b c
printf '<%s>' "${@:2:100}"; echo

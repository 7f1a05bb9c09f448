set a b
printf '<%s>' "${@:0}" ; echo
printf '<%s>' "${@:0:2}" ; echo

set --
printf '<%s>' "${@-none}" "${@:-none}"; echo
set '' ; printf '<%s>' "${@-none}" ; echo
set a b; printf '<%s>' "${@-none}" "${@:-none}" "${@+some}"; echo

set a b c d
printf '<%s>' "${@: -1}" "${@: -2:1}"; echo

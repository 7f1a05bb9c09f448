set --
printf '<%s>' ${?-d} ${1-d} ${1:-d} ${0:+z} ; echo

set a b c
printf '<%s>' "${1#a}" "${##3}"; echo

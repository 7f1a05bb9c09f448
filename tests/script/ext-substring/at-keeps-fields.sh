set 'a b' '' 'c  d'
printf '<%s>' "${@:1}"; echo
printf '<%s>' ${@:1}; echo

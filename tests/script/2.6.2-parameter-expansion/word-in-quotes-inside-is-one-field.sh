unset u
set -- ${u-"a b"} ${u-'c d'} ${u-e\ f}
echo $#; printf '<%s>' "$@"; echo

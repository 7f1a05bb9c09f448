set -- '' a ''
printf '<%s>' "$#" "$1" "$2" "$3"; echo

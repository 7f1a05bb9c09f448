set a b 'last one'
echo "${@:$#}" "${@:$#:1}"

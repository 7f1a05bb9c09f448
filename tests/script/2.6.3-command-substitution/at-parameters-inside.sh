set 'a b' c
printf '<%s>' $(printf '[%s]' "$@"); echo

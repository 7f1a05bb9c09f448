HOME='a b'
printf '<%s>' ~; echo

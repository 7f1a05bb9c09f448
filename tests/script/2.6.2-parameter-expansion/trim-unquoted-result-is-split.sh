x='pre a b'
printf '<%s>' ${x#pre}; echo

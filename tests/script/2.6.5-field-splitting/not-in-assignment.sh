x='a  b'
y=$x z=$(echo 'c  d')
printf '<%s>' "$y" "$z"; echo

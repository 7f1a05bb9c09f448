x='a '
printf '<%s>' $x"b"; echo

IFS=$(printf '\351')
v=$(printf 'a\351b')
printf '<%s>' $v; echo

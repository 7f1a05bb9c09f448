x=a:b
(IFS=:; printf '<%s>' $x; echo)
printf '<%s>' $x; echo

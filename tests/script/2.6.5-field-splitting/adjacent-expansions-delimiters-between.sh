IFS=:
x=a: y=:b
printf '<%s>' $x$y; echo

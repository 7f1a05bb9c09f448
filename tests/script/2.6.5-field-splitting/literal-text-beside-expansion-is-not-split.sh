IFS=:
x=1:2
printf '<%s>' a:$x:b; echo

IFS=: ; unset u
printf '<%s>' ${u-a:b} "${u-a:b}"; echo

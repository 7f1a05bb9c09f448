unset u; v='x y'
printf '<%s>' ${u-$v} "${u-$v}" ${u-"$v"}; echo

x=1
printf '<%s>\n' $'$x `echo` $(echo) * ~'

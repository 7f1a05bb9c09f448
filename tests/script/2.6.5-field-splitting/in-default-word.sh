unset u; IFS=:
printf '<%s>' ${u:-a:b} ${u:-"a:b"}; echo

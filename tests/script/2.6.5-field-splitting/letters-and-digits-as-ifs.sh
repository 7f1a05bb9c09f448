IFS=x1
v=axb1cxxd
printf '<%s>' $v; echo

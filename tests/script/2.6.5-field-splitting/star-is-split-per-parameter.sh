IFS=:
set a:b c d:e
printf '<%s>' $*; echo

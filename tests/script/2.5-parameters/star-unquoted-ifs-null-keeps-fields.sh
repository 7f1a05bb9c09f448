IFS=
set 'a b' '' c
printf '<%s>' $*; echo

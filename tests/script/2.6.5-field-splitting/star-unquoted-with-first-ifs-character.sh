IFS=-
set a b
printf '<%s>' $* "$*"; echo

x=a:b old=$IFS
IFS=:; set -- $x; echo $#
IFS=$old; set -- $x; echo $#
set -- a b; echo "$*"

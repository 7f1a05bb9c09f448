unset u
set 'a b' c
printf '<%s>' ${u-"$@"}; echo
printf '<%s>' ${1+"$@"}; echo
set --
set -- ${1+"$@"}; echo $#

unset u
set 'a b' c
printf '<%s>' "${u-$@}"; echo
printf '<%s>' ${u-"$@"}; echo
printf '<%s>' "${u+$@}"; echo

unset u
set -- ${u-a b  c}
echo $#

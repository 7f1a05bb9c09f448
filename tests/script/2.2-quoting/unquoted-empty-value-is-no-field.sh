x=
set -- $x $(true) ${x}
echo $#

x=
set -- "$x" "" "$(true)"
echo $#

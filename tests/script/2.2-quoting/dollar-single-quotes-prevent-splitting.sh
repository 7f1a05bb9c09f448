set -- $'a b' $'\n'
echo $#

set -- $''
echo $#

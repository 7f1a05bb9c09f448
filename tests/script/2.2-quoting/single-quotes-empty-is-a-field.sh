set -- '' '' a
echo $#

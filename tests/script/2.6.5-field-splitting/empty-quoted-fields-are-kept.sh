set -- "" '' ""''
echo $#

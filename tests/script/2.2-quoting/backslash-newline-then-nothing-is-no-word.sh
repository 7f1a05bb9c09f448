set -- a \

echo $#

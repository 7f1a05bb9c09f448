x='1 2'
set -- a"$x"b'c d'e
echo $#: "$1"

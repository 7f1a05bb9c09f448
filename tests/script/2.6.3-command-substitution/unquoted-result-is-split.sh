set -- $(echo 'a  b
c	d')
echo $#; echo "$@"

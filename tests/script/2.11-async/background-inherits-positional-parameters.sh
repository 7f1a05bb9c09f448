set a b
echo $# $2 & wait

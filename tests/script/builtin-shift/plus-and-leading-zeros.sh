set a b c d e f g h i j k
shift 010
echo "$*"

set -u
(echo $(($nothing)))
echo $?
(echo $((0&&$nothing)))
echo $?

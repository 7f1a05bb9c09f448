echo $((v=3))
echo $v

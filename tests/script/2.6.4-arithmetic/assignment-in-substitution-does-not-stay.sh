v=1
echo $(echo $((v=3)))
echo $v

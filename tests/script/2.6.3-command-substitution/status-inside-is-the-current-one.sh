false
echo $(echo $?)
x=$(echo $?)
echo $x

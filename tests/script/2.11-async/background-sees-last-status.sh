false
echo $? & wait

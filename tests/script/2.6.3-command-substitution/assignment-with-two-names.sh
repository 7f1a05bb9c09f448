a=$(echo x) b=$(echo $a)
echo $a $b

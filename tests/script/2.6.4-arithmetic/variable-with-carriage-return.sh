x=$(printf '5\r')
echo $((x))

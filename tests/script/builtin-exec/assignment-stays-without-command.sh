x=1 exec
echo "$x"

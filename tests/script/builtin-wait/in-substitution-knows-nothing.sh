(exit 3) &
x=$(wait $!; echo $?)
echo "$x"
wait

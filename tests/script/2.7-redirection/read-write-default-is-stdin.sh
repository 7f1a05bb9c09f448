echo in >f
read x <>f
echo "$x"

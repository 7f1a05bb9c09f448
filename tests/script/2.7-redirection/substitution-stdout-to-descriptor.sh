exec 3>f
x=$(echo three >&3; echo one)
echo "[$x]"
cat f

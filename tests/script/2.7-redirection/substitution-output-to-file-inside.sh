x=$(echo a >f; echo b)
echo "[$x]"
cat f

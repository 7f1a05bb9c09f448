x=$(echo a >&-) 2>/dev/null
echo "[$x]"

x=$(echo to-stderr >&2)
echo "[$x]"

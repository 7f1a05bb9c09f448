v=$(printf '%03d' 7)
echo "$v"

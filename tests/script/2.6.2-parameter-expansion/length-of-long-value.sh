x=$(printf '%010000d' 0)
echo ${#x}

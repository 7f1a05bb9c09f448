head -c 200000 /dev/zero | tr '\0' a > f
x=$(cat f)
echo ${#x}

echo a >f
cat f >/dev/full
echo "$?"
cat f f missing >/dev/full
echo "$?"
cat f >&-
echo "$?"
x=$(cat f >/dev/full)
echo "$?"

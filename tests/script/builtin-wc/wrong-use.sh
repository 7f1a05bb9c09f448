wc -x
echo "$?"
wc --words=3
echo "$?"
wc <&-
echo "$?"
echo a | wc >/dev/full
echo "$?"

seq 5 >f
tail f >/dev/full
echo "$?"
tail f >&-
echo "$?"
tail <&-
echo "$?"

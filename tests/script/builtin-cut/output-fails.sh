echo a:b >f
cut -b 1 f >/dev/full
echo "$?"
cut -b 1 f >&-
echo "$?"
cut -b 1 <&-
echo "$?"
yes | cut -b 1 >/dev/full
echo "$?"

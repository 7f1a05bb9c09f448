cat <&-
echo "$?"
echo a >f
cat f - f <&-
echo "$?"

read a <&-
echo "$?"

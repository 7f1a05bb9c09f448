tr
echo "$?"
tr a
echo "$?"
tr a b c
echo "$?"
tr -d a b
echo "$?"
tr -ds a
echo "$?"
tr -x a b
echo "$?"
tr a b <&-
echo "$?"
echo a | tr a b >/dev/full
echo "$?"
yes | tr a b >/dev/full
echo "$?"

echo a >a
mkdir d
tail missing a d a
echo "$?"
tail d
echo "$?"
tail -c 3 d a
echo "$?"
tail '' a/x
echo "$?"
# as with GNU: nothing would be written, nothing is opened
tail -n 0 missing
echo "$?"

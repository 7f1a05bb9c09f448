mkdir d
echo a >f
wc missing f d f
echo "$?"
wc d
echo "$?"
wc missing
echo "$?"
wc -l missing missing
echo "$?"
wc '' f/x
echo "$?"

cat -x
echo "$?"
cat --unknown
echo "$?"
cat --number=3
echo "$?"
cat -u -z
echo "$?"

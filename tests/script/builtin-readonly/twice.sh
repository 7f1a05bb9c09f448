readonly a=1
readonly a
echo "$a $?"

echo a >f
cat f >>f
echo "$?"
cat f
cat <f >>f
echo "$?"
cat - f <f >>f
echo "$?"
# at the end of the file there is nothing that could be copied
{ cat >/dev/null; cat; } <f >>f
echo "$?"
cat f >f
echo "$?"
cat f
echo b >g
cat f g >f
echo "$?"
cat f

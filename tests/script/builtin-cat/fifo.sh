mkfifo p
{ echo one; sleep 0.1; echo two; } >p &
cat p
echo "$?"

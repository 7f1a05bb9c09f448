{ echo in; } >f
echo out
cat f

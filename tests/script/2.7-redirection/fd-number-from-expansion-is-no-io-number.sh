fd=2
echo a $fd>f
cat f

>f
echo to-stdout
cat f

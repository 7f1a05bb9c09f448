echo out 1>f
cat f
echo 2>f
cat f

(exec >f; echo in file)
echo out
cat f

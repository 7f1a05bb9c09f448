(exec >file; echo in)
echo out
cat file

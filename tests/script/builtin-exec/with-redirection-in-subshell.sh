(exec expr 9 >file)
cat file

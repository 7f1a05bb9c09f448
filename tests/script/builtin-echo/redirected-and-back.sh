echo one >file
echo two >>file
echo three
cat file

echo -n -n a
echo b

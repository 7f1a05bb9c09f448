echo -n a
echo b

( echo a
echo b

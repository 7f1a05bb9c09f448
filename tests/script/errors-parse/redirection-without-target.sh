echo a >
echo b

true &&

# comment
echo a
false ||
echo b

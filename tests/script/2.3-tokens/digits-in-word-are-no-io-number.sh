echo a2>f; cat f
echo 2\2>f; cat f
echo "2">f; cat f

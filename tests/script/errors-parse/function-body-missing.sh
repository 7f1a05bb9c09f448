f()
echo a

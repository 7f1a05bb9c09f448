# a

echo a

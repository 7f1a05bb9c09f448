echo a >a
echo b >b
: >empty
head a b
echo --
head a empty b -
echo --
head -q a b
head --quiet a b
head --silent a b
head -v a
head --verbose a
head -n 1 -q -v a b
head -v -q a
echo in | head -v
echo in | head a - b

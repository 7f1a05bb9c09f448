echo a >a
echo b >b
: >empty
tail a b
echo --
tail a empty b -
echo --
tail -q a b
tail --quiet a b
tail --silent a b
tail -v a
tail --verbose a
tail -v -q a
echo in | tail -v
echo in | tail a - b

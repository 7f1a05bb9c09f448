echo a # don't "
echo b # `(

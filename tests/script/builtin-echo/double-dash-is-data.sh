echo -- -n
echo -n -- a
echo '|'

# -u: accepted; output is never kept back
echo a >a
cat -u a
cat a -u
(echo first; sleep 0.1; echo last) | cat -u | { read -r x; echo "got $x"; cat; }

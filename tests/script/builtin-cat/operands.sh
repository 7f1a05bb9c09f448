printf 'one\n' >a
printf 'two without newline' >b
printf 'three\n' >c
cat a b c
echo "$?"
echo input | cat
echo input | cat a - c
echo input | cat a - - c
cat <a
cat a <c
cat -- a
cat
echo "$?"

# Utilities in this process and in a worker, their files, their output in memory.
set -efo pipefail
printf '%s\n' a a b b b c >in
cat in
uniq in
x=$(uniq -c in)
echo "$x"
uniq <in | cat >out
cat - out <in
uniq in copy
cat copy
x=$(cat in | uniq -d)
echo "$x"
! uniq nothing 2>/dev/null
(uniq in)

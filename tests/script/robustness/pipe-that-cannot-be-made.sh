# Behind a pipe that cannot be made nothing runs: it would read the shell's own standard input.
cat >s <<'X'
ulimit -n 10
exec 3</dev/null 4</dev/null 5</dev/null 6</dev/null 7</dev/null 8</dev/null 9</dev/null
/bin/echo a | "$SH" -c 'read x; echo "got $x"'; echo "$?"
: | "$SH" -c 'read x; echo "got $x"' | cat; echo "$?"
set -o pipefail
! /bin/echo a | "$SH" -c 'read x; echo "got $x"'; echo "$?"
X
echo wrong | "$SH" s 2>&1 | sed "s/pipe: .*/pipe/"

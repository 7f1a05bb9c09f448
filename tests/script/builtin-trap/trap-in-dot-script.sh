echo 'trap "echo dotted" USR1' >s
. ./s
kill -USR1 $$

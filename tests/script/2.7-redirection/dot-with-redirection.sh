echo 'echo sourced; sh -c "echo child"' >s
. ./s >f
cat f

first() { read "$1" rest; }
printf 'one two\n' | { first v; echo "$v"; }

f() { echo to definition; } >d
f >c
cat d; wc -c <c | tr -d ' '

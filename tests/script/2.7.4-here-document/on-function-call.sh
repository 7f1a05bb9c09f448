f() { while read l; do echo "f $l"; done; }
f <<E
x
y
E

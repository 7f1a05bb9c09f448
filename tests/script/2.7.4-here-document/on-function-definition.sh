f() { cat; } <<E
body $1
E
f a
f b

f() { export a=1; }
f
env | grep '^a='

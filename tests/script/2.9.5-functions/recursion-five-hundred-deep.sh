f() { [ $1 -eq 0 ] || f $(($1 - 1)); }
f 500 && echo done

f() { [ $1 -eq 0 ] && { echo bottom; return; }; f $(($1 - 1)); }
f 1000

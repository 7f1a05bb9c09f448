f() { return 3 | cat; echo here; }
f; echo $?

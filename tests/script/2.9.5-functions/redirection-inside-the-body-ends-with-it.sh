f() { { echo a; } >f1; echo b; }
f; cat f1

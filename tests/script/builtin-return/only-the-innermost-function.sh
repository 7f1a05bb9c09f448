f() { g; echo "f $?"; return 1; }
g() { return 2; }
f
echo "status $?"

f() { g() { echo inner; }; }
g 2>/dev/null; echo $?
f; g

f() { g; echo f $?; }
g() { return 4; }
f; echo $?

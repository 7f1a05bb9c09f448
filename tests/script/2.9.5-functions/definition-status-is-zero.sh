false
f() { false; }; echo $?
f; echo $?

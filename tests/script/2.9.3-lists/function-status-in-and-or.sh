f() { return 3; }
f && echo no
f || echo $?

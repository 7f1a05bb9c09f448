f() { local; echo $?; }
f

f() { return 7; echo no; }
f; echo $?
f() { return 0; }; f; echo $?
f() { return 255; }; f; echo $?

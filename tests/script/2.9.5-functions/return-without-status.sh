f() { false; return; }
f; echo $?
f() { true; return; }; f; echo $?

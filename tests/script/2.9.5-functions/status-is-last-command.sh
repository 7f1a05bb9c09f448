f() { true; false; }
f; echo $?
f() { :; }; f; echo $?

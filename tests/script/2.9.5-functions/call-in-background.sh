f() { echo bg >f1; return 4; }
f & wait $!; echo $?; cat f1

f() { echo $?; }
false; f
true; f

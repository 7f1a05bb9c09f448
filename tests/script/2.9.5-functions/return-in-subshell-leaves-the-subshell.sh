f() { (return 5; echo no); echo $?; }
f

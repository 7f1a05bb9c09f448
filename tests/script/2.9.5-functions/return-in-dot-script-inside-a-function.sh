printf 'return 3\n' >d
f() { . ./d; echo after $?; return 4; }
f; echo $?

echo 'return 3' >file
f() { . ./file; echo "after $?"; }
f

f() { (return 3; echo "not reached"); echo "in $?"; }
f

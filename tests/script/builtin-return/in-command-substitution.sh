f() { v=$(echo a; return 5; echo b); echo "$v $?"; }
f

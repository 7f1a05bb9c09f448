f() { echo x | return 7; echo "in $?"; }
f

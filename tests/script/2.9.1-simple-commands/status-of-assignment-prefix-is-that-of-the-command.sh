a=$(exit 3) true; echo $?
a=$(true) "$SH" -c 'exit 5'; echo $?

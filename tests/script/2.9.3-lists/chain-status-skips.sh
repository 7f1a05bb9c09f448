false && false && true; echo $?
true || false || false; echo $?
"$SH" -c 'exit 3' && true; echo $?

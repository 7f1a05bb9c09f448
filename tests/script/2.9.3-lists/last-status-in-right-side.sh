"$SH" -c 'exit 9' || echo $?
true && echo $?

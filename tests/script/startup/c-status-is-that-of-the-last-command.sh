"$SH" -c 'exit 9'; echo $?
"$SH" -c 'false'; echo $?
"$SH" -c '(exit 4)'; echo $?

"$SH" -c 'echo $?'

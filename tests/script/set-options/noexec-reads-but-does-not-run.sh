"$SH" -n -c 'echo no; exit 3'; echo $?
printf 'echo no\n' >s; "$SH" -n s; echo $?

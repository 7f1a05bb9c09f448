"$SH" -c '(' 2>/dev/null; echo $?
printf 'fi\n' > s; "$SH" s 2>/dev/null; echo $?

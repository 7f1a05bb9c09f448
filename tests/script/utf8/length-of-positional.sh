LC_ALL=C.UTF-8 "$SH" -c 'echo ${#1} ${#2}' x é€ ""

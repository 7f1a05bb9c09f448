LC_ALL=C.UTF-8 "$SH" -c 'v=añb€c; echo ${v:1:1} ${v:3} ${v: -2:1}'

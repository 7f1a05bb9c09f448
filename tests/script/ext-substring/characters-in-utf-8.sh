LC_ALL=C.UTF-8 "$SH" -c 'v=aéb€c; echo ${v:1:1} ${v:2} ${v: -2} ${v:0:-1}'

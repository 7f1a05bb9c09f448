LC_ALL= LC_CTYPE=C.UTF-8 LANG=C "$SH" -c 'v=é; echo ${#v}'
LC_ALL= LC_CTYPE= LANG=C.UTF-8 "$SH" -c 'v=é; echo ${#v}'
LC_ALL=C LC_CTYPE=C.UTF-8 LANG=C.UTF-8 "$SH" -c 'v=é; echo ${#v}'
LC_ALL= LC_CTYPE=C LANG=C.UTF-8 "$SH" -c 'v=é; echo ${#v}'

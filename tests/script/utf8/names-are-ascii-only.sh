LC_ALL=C.UTF-8 "$SH" -c 'é=1' 2>/dev/null; echo $?
LC_ALL=C.UTF-8 "$SH" -c 'v=x; echo $vé'

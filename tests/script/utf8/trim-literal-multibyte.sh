LC_ALL=C.UTF-8 "$SH" -c 'v=naïveté; echo ${v#naï} ${v%é} ${v%%ï*} ${v#*ï}'

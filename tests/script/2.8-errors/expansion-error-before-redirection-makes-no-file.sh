"$SH" -c 'echo ${u?} > f' 2>/dev/null
[ -e f ] || echo no file

v=x
i=0
while [ $i -lt 12 ]; do v=$v$v; i=$((i + 1)); done
export v
"$SH" -c 'echo ${#v}'

i=0
s=0123456789abcdef
while [ $i -lt 14 ]; do s=$s$s; i=$((i + 1)); done
cat <<E >/dev/null
$s
E
ls

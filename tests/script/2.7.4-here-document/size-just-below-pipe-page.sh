s=0123456789abcdef
i=0
while [ $i -lt 8 ]; do s=$s$s; i=$((i + 1)); done
wc -c <<E
${s%f}
E

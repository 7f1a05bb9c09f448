i=0
while [ $i -lt 1000 ]; do echo "a )"; i=$((i+1)); done > s
"$SH" -n s 2>&1 | grep -c "no \"(\" is open" | sed "s/^2[0-9][0-9]$/about 200/"

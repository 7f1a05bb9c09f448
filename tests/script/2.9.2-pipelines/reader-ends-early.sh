i=0
while [ $i -lt 5000 ]; do echo "line $i" 2>/dev/null || exit; i=$((i+1)); done | head -n 1
echo $?

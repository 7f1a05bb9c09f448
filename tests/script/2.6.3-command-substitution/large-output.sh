x=$(i=0; while [ $i -lt 1000 ]; do printf '%0100d\n' $i; i=$((i+1)); done)
echo ${#x}

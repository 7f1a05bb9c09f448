i=0
while [ $i -lt 300 ]; do export "v$i=$i"; i=$((i + 1)); done
env | grep -c '^v[0-9]*='
"$SH" -c 'echo $v0 $v150 $v299'

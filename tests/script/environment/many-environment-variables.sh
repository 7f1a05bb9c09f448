i=0; while [ $i -lt 500 ]; do export "v$i=$i"; i=$((i+1)); done
"$SH" -c 'echo $v0 $v499'; env | grep -c '^v[0-9]*='

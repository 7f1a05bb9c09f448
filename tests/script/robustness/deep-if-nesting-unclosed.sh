{ i=0; while [ $i -lt 20000 ]; do printf 'if '; i=$((i+1)); done; echo; } >s
"$SH" s 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed

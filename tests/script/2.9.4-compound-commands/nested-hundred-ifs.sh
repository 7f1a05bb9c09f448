s='echo inside'
i=0; while [ $i -lt 100 ]; do s="if true; then $s; fi"; i=$((i+1)); done
eval "$s"

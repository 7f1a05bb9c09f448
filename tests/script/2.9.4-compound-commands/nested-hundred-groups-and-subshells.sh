s='echo inside'
i=0; while [ $i -lt 30 ]; do s="{ ( $s ); }"; i=$((i+1)); done
eval "$s"

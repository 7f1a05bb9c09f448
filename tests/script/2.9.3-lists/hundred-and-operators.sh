s=true
i=0; while [ $i -lt 300 ]; do s="$s && true"; i=$((i+1)); done
eval "$s && echo end"

s=
i=0; while [ $i -lt 1000 ]; do s="$s:;"; i=$((i+1)); done
eval "$s echo end"

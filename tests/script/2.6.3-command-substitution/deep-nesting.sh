x='echo end'
i=0
while [ $i -lt 50 ]; do x="echo \$($x)"; i=$((i+1)); done
eval "$x"

s='echo x'
i=0; while [ $i -lt 40 ]; do s="$s | cat"; i=$((i+1)); done
eval "$s"

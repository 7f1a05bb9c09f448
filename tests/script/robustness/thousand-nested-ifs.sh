a= b=
i=0; while [ $i -lt 1000 ]; do a="${a}if true; then " b="$b; fi"; i=$((i+1)); done
eval "$a echo inside $b"

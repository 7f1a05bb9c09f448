v=abc i=0
while [ $i -lt ${#v} ]; do printf '<%s>' "${v:i:1}"; i=$((i+1)); done; echo

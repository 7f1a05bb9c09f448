x=$(printf '%03000d' 0)
echo "${x#*0*0*0*0*0*0*1}" | wc -c | tr -d ' '

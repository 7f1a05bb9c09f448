i=0
while i=$((i+1)); [ $i -lt 4 ]; do [ $i = 2 ] && continue; echo $i; done

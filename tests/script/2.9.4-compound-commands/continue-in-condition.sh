i=0
while i=$((i+1)); [ $i = 1 ] && continue; [ $i -lt 3 ]; do echo $i; done

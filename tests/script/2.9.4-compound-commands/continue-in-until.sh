i=0
until i=$((i+1)); [ $i -gt 3 ]; do [ $i = 2 ] && continue; echo $i; done

i=0
while echo test; [ $i -lt 2 ]; do i=$((i+1)); echo body; done

trap 'echo trap; exit 0' USR1
(sleep 0.1; kill -USR1 $$) &
i=0
while i=$((i + 1)); do x=$i; done

trap 'echo trap; exit 0' USR1
(sleep 0.1; kill -USR1 $$) &
while :; do :; done

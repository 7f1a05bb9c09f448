trap 'echo trap; exit 4' USR1
(sleep 0.1; kill -USR1 $$) &
sleep 3 &
p=$!
trap 'kill $p' EXIT
wait
echo no

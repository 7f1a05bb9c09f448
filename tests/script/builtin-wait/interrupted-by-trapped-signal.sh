trap 'echo trap' USR1
(sleep 0.1; kill -USR1 $$) &
sleep 3 &
p=$!
wait $p
s=$?
kill $p
[ $s -gt 128 ] && echo "interrupted, signal $(kill -l $s)"

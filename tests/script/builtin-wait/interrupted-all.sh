trap 'echo trap' TERM
(sleep 0.1; kill -TERM $$) &
sleep 3 &
p=$!
wait
s=$?
kill $p
[ $s -gt 128 ] && echo "interrupted, signal $(kill -l $s)"

trap 'echo trap' USR1
(sleep 0.1; kill -USR1 $$; sleep 0.2; exit 6) &
p=$!
wait $p
[ $? -gt 128 ] && echo interrupted
wait $p
echo $?

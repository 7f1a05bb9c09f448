trap 'echo trapped' USR1
sleep 5 & p=$!
"$SH" -c "sleep 0.2; kill -s USR1 $$" &
wait $p; s=$?
kill $p
[ $s -gt 128 ] && echo interrupted

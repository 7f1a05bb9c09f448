trap '' USR1
(sleep 0.1; kill -USR1 $$; exit 5) &
wait $!
echo $?

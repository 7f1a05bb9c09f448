sleep 1 &
kill %1
echo $?
kill $!

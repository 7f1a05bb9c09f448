true &
echo next
wait

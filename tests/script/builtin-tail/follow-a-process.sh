echo one >f
sleep 0.2 &
tail -f -s 0.01 --pid=$! f
echo "$?"
tail -f --pid=$! f
echo "$?"
